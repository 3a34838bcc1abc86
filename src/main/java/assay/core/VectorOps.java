package assay.core;

import java.util.List;

/** {@link ScalarOps} in vectors, with trainers on a team of threads. */
final class VectorOps implements Ops {

  private final Team team;

  VectorOps(int threads) {
    team = Team.of(threads);
  }

  @Override
  public void outputs(Samples samples, TwoLayer f, double[] out) {
    ScalarOps.check(samples, f, out.length);
    Pass pass = new Pass(samples, f);
    pass.read(0, pass.groups());
    pass.forward(0, pass.panels, Descent.bound(f));
    System.arraycopy(pass.outputs, 0, out, 0, out.length);
  }

  @Override
  public void cubeOutputs(TwoLayer f, double[] out) {
    Shape.cube(f.dimension(), out.length);
    if (CubePass.pays(f)) {
      new CubePass(f, out).run();
    } else {
      ScalarOps.defineCube(f, out);
    }
  }

  @Override
  public long[][] patterns(Samples samples, TwoLayer f) {
    ScalarOps.check(samples, f, samples.size());
    Pass pass = new Pass(samples, f);
    pass.read(0, pass.groups());
    pass.forward(0, pass.panels, Descent.bound(f));
    long[][] bits = new long[f.width()][(samples.size() + 63) / 64];
    for (int i = 0; i < f.width(); i++) {
      for (int n = 0; n < samples.size(); n++) {
        if (pass.active(i, n)) bits[i][n / 64] |= 1L << n;
      }
    }
    return bits;
  }

  @Override
  public GradientSums sums(Samples samples, TwoLayer f, double[] c) {
    ScalarOps.check(samples, f, c.length);
    Pass pass = new Pass(samples, f);
    GradientSums sums = new GradientSums(f.width(), f.dimension());
    pass.read(0, pass.groups());
    pass.forward(0, pass.panels, Descent.bound(f));
    BackwardTile backward = pass.backward();
    for (int panel = 0; panel < pass.panels; panel++) backward.touched[panel] = Margins.touched(panel, c);
    backward.sum(0, f.width(), c, sums);
    return sums;
  }

  @Override
  public Trainer trainer(Samples samples, TwoLayer start, MarginLoss loss) {
    ScalarOps.check(samples, start, samples.size());
    return new VectorTrainer(samples, start.copy(), loss, team);
  }

  @Override
  public Replicates replicates(List<Samples> samples, List<TwoLayer> starts, MarginLoss loss) {
    ScalarOps.check(samples, starts);
    return new VectorReplicates(samples, starts, loss, team);
  }

  @Override
  public void walshHadamard(double[] values, int length) {
    Shape.rows(values.length, length);
    WalshHadamard.transform(values, length);
  }

  @Override
  public ResidualTrainer trainer(ThreeLayer start, int batch) {
    return new ResidualTrainer(new VectorProducts(), start, batch);
  }

  @Override
  public boolean cholesky(double[] rows, int n) {
    Shape.square(rows.length, n);
    return CholeskyFactor.factorise(rows, n);
  }

  @Override
  public void sum(PairSums sums) {
    VectorPairs.sum(sums);
  }
}
