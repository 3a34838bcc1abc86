package lowerbounds;

/** The papers whose claims stand in this package. */
final class Paper {

  static final String DIMENSION = "Lower bounds by dimension (after Barron 1993; Hsu, arXiv 2508.13346)";
  static final String EMERGENCE =
      "Emergence from inputs, advantage over fixed features"
          + " (Daniely, Malach 2020, arXiv 2002.07400; Shi, Wei, Liang 2022, arXiv 2206.01717)";
  static final String GRADIENTS =
      "Gradient descent and tangent kernels on parities (Malach, Kamath, Abbe, Srebro 2021, arXiv 2103.01210)";
  static final String SIGN_RANK = "Sign rank (Forster 2002; Kamath, Montasser, Srebro 2020, arXiv 2003.04180)";
  static final String LINEARISED =
      "Linearised two-layer networks (Ghorbani, Mei, Misiakiewicz, Montanari 2019, arXiv 1904.12191)";
  static final String MIXTURES =
      "Gaussian mixtures in high dimension (Refinetti, Goldt, Krzakala, Zdeborová 2021, arXiv 2102.11742)";
  static final String RESNET = "What residual networks learn and kernels do not (Allen-Zhu, Li 2019, arXiv 1905.10337)";

  private Paper() {}
}
