package ntk;

/** The papers whose claims stand in this package. */
final class Paper {

  static final String KERNELS =
      "Deep equals shallow for ReLU networks in kernel regimes (Bietti, Bach 2021; arXiv 2009.14397)";
  static final String FINE_GRAINED =
      "Fine-grained analysis of two-layer networks (Arora, Du, Hu, Li, Wang 2019; arXiv 1901.08584)";
  static final String SMALLEST_EIGENVALUE =
      "Bounds for the smallest eigenvalue of the NTK (Karhadkar, Murray, Montúfar 2024; arXiv 2405.14630)";
  static final String DEEP_EIGENVALUE =
      "Tight bounds on the smallest eigenvalue of the NTK for deep networks"
          + " (Nguyen, Mondelli, Montúfar 2021; arXiv 2012.11654)";
  static final String DESCENT = "Gradient descent in the NTK regime (Du, Zhai, Póczos, Singh 2018; arXiv 1810.02054)";
  static final String DEEP_DESCENT =
      "Convergence of over-parameterized deep learning (Allen-Zhu, Li, Song 2018; arXiv 1811.03962)";
  static final String STRUCTURED =
      "Learning structured data by over-parameterized networks (Li, Liang 2018; arXiv 1808.01204)";
  static final String TALK = "Going beyond kernels (Yuanzhi Li, slides; Allen-Zhu, Li 2019, arXiv 1905.10337)";
  static final String SEPARATED = "Toward moderate overparameterization (Oymak, Soltanolkotabi 2019; arXiv 1902.04674)";
  static final String RANDOM_DATA =
      "The interpolation phase transition in neural networks (Montanari, Zhong 2020; arXiv 2007.12826)";
  static final String CONVOLUTIONS = "On exact computation with an infinitely wide neural net"
      + " (Arora, Du, Hu, Li, Salakhutdinov, Wang 2019; arXiv 1904.11955)";
  static final String RATE_TUNING =
      "Auto rate-tuning by batch normalization (Arora, Li, Lyu 2018; arXiv 1812.03981)";

  private Paper() {}
}
