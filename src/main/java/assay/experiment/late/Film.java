package assay.experiment.late;

import assay.claim.Picture;
import assay.theorem.late.Teacher;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Stage 3 in pictures: some iterates of each epoch, the first ones densely.
 *
 * @param teacher of all frames
 * @param frames in their order
 */
public record Film(Teacher teacher, List<Frame> frames) {

  private static final int[] INSTANTS = {0, 1, 2, 4, 8, 16, 32, 64, 96, 128, 192, 256, 384, 512, 768, 1024, 1536,
    2048, 3072};

  /**
   * An iterate.
   *
   * @param step counted from the start of stage 3
   */
  public record Frame(int step, double loss, double regularised, Alignment lies) {}

  public static Film of(Stages stages, Teacher teacher, double[][] directions) {
    Descent descent = Stages.started(teacher, directions);
    List<Frame> frames = new ArrayList<>();
    int step = 0;
    for (int epoch = 0; epoch < stages.epochs(); epoch++) {
      double lambda = stages.lambda(epoch);
      int begun = step;
      for (int instant : INSTANTS) {
        int goal = begun + instant;
        int taken = descent.settle(lambda, Stages.TOLERANCE, goal - step);
        boolean settled = taken < goal - step;
        step += taken;
        frames.add(new Frame(step, descent.now().loss(), descent.regularised(lambda), Alignment.of(descent.now())));
        if (settled) break;
      }
    }
    return new Film(teacher, List.copyOf(frames));
  }

  /** t + 1, so that the start has a place on a logarithmic axis. */
  private double[] across() {
    return frames.stream().mapToDouble(frame -> frame.step + 1).toArray();
  }

  /** δ of every student over the steps, in degrees. */
  public Picture angles() {
    Picture picture = Picture.of("Angles of all students to their nearest teacher").axes("t + 1", "δ (°)").logAcross();
    for (Frame frame : frames) {
      double[] degrees = IntStream.range(0, frame.lies.angles().length)
          .mapToDouble(i -> frame.lies.angles()[i] * 180 / Math.PI).toArray();
      double[] step = IntStream.range(0, degrees.length).mapToDouble(i -> frame.step + 1).toArray();
      picture = picture.points("students", step, degrees);
    }
    return picture;
  }

  /** The signed mass in every teacher's cell over the steps, beside a*. */
  public Picture masses() {
    Picture picture = Picture.of("Masses of the students around each teacher").axes("t + 1", "Σ a |w|").logAcross();
    for (int j = 0; j < teacher.size(); j++) {
      int cell = j;
      picture = picture.curve("around teacher " + (j + 1), across(),
          frames.stream().mapToDouble(f -> f.lies.massAt(cell)).toArray())
          .level("a* of teacher " + (j + 1), teacher.masses()[j]);
    }
    return picture;
  }

  /** L and L_λ over the steps. */
  public Picture losses() {
    return Picture.of("Loss over the epochs of stage 3").axes("t + 1", "loss").log()
        .curve("L", across(), frames.stream().mapToDouble(Frame::loss).toArray())
        .curve("L_λ", across(), frames.stream().mapToDouble(Frame::regularised).toArray());
  }
}
