package comity.server.pages;

import comity.replay.Column;
import comity.replay.Count;
import comity.server.replays.Figure;
import java.util.List;

/**
 * A figure as a page draws it: one small picture for each law and answer, a band from the least to
 * the most that it can be.
 */
record FigureView(Figure figure, List<Panel> panels) {

  private static final double WIDTH = 300;
  private static final double HEIGHT = 100;
  private static final double GAP = 4;

  /** A picture. */
  record Panel(Column column, List<Band> bands, List<Line> marks) {}

  /**
   * One thing on the line.
   *
   * @param all the height of all its records
   * @param most where the band ends
   * @param least where it begins
   */
  record Band(double x, double width, double all, double most, double least) {

    public double allTop() {
      return HEIGHT - all;
    }

    public double mostTop() {
      return HEIGHT - most;
    }

    public double leastTop() {
      return HEIGHT - least;
    }

    public double open() {
      return most - least;
    }
  }

  /** A day on which the law changed. */
  record Line(double x, String letter) {}

  static FigureView of(Figure figure) {
    double scale = HEIGHT / figure.most();
    return new FigureView(
        figure, figure.panels().stream().map(panel -> panel(panel, figure, scale)).toList());
  }

  private static Panel panel(Figure.Panel panel, Figure figure, double scale) {
    double step = WIDTH / panel.bars().size();
    List<Band> bands =
        java.util.stream.IntStream.range(0, panel.bars().size())
            .mapToObj(i -> band(i * step, step - GAP, panel.bars().get(i), scale))
            .toList();
    List<Line> marks =
        java.util.stream.IntStream.range(0, figure.marks().size())
            .mapToObj(
                i -> new Line(round(figure.place(figure.marks().get(i).day()) * WIDTH), letter(i)))
            .toList();
    return new Panel(panel.column(), bands, marks);
  }

  private static Band band(double x, double width, Figure.Bar bar, double scale) {
    Count count = bar.count();
    return new Band(
        round(x),
        round(width),
        round(bar.all().atMost() * scale),
        round(count.atMost() * scale),
        round(count.atLeast() * scale));
  }

  private static double round(double value) {
    return Math.round(value * 10) / 10.0;
  }

  /** A, B, C… */
  static String letter(int number) {
    return String.valueOf((char) ('A' + number));
  }

  /** The days on which the law changed, each with its letter. */
  public List<Marked> marked() {
    return java.util.stream.IntStream.range(0, figure.marks().size())
        .mapToObj(i -> new Marked(letter(i), figure.marks().get(i)))
        .toList();
  }

  /** A mark and its letter. */
  record Marked(String letter, Figure.Mark mark) {}

  /** Whether all records stand in one row. */
  public boolean isAll() {
    return figure.along().equals("all");
  }
}
