package assay.shard;

import static assay.shard.Exact.list;
import static assay.shard.Exact.number;

import assay.claim.Picture;
import java.util.List;
import java.util.stream.Stream;

/** A picture as a value of JSON, and back, without the loss of a bit. */
final class PictureText {

  private PictureText() {}

  static Object of(Picture picture) {
    return List.of(picture.title(), axis(picture.across()), axis(picture.upwards()), picture.equalUnits(),
        picture.traces().stream().map(PictureText::trace).toList());
  }

  static Picture parse(Object value) {
    List<Object> parts = list(value);
    return new Picture((String) parts.get(0), axis(parts.get(1)), axis(parts.get(2)), (Boolean) parts.get(3),
        list(parts.get(4)).stream().map(PictureText::trace).toList());
  }

  private static Object axis(Picture.Axis axis) {
    return List.of(axis.name(), axis.logarithmic());
  }

  private static Picture.Axis axis(Object value) {
    return new Picture.Axis((String) list(value).get(0), (Boolean) list(value).get(1));
  }

  private static Object trace(Picture.Trace trace) {
    return List.of(trace.name(), trace.style().name(), trace.points().stream().map(PictureText::point).toList());
  }

  private static Picture.Trace trace(Object value) {
    List<Object> parts = list(value);
    return new Picture.Trace((String) parts.get(0), Picture.Style.valueOf((String) parts.get(1)),
        list(parts.get(2)).stream().map(PictureText::point).toList());
  }

  private static Object point(Picture.Point point) {
    return Stream.of(point.x(), point.y(), point.low(), point.high()).map(Exact::value).toList();
  }

  private static Picture.Point point(Object value) {
    List<Object> at = list(value);
    return new Picture.Point(number(at.get(0)), number(at.get(1)), number(at.get(2)), number(at.get(3)));
  }
}
