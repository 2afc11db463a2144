package gradientlab.ui.lecture;

import gradientlab.experiment.guess.Outcome;
import gradientlab.ui.guess.GuessPlane;
import gradientlab.ui.widget.Nodes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Rectangle;

/** What is seen of a guess over the picture: the drawn line, the chosen cell, and the pen that keys move. */
final class GuessInk extends Group {

    /** Around what is drawn: the part of the picture in which alone a guess is seen. */
    private final Rectangle frame = new Rectangle();
    private final Polyline halo = Nodes.styled(new Polyline(), "guess-halo");
    private final Polyline line = Nodes.styled(new Polyline(), "guess-line");
    private final Rectangle cell = Nodes.styled(new Rectangle(), "guess-cell");
    /** From the last corner to the pen: what the next point adds. */
    private final Line next = Nodes.styled(new Line(), "guess-line");
    private final Circle pen = Nodes.styled(new Circle(), "guess-pen");

    GuessInk() {
        line.setId("guess-line");
        pen.setId("guess-pen");
        next.setOpacity(0.6);
        getChildren().addAll(halo, line, cell, next, pen);
        setMouseTransparent(true);
        setClip(frame);
    }

    /** Lines as wide as the type is large. */
    void fit(double type) {
        line.setStrokeWidth(type / 6.5);
        line.getStrokeDashArray().setAll(type / 16, type / 2.6);
        next.setStrokeWidth(type / 10);
        next.getStrokeDashArray().setAll(type / 16, type / 2.6);
        halo.setStrokeWidth(type / 2.7);
        cell.setStrokeWidth(type / 5);
        cell.getStrokeDashArray().setAll(type / 3, type / 3);
        pen.setRadius(type / 2.6);
        pen.setStrokeWidth(type / 9);
    }

    /** What is drawn on. */
    void cover(Rectangle part) {
        frame.setX(part.getX());
        frame.setY(part.getY());
        frame.setWidth(part.getWidth());
        frame.setHeight(part.getHeight());
    }

    /**
     * Shows a guess.
     *
     * @param over in whose coordinates this lies
     * @param at what is drawn on; empty where that is not shown
     * @param guess empty for none yet
     * @param point where the pen is, in the plane's numbers; empty for none
     */
    void show(Node over, Optional<GuessPlane> at, Optional<Outcome> guess, Optional<Point2D> point) {
        Outcome given = at.isPresent() ? guess.orElse(null) : null;
        cell.setVisible(given instanceof Outcome.Cell);
        if (given instanceof Outcome.Cell chosen) {
            mark(over, chosen, at.get());
        }
        line.setVisible(given instanceof Outcome.Line);
        halo.setVisible(given instanceof Outcome.Line);
        if (given instanceof Outcome.Line drawn) {
            trace(over, drawn, at.get());
        }
        boolean pointed = at.isPresent() && point.isPresent();
        pen.setVisible(pointed);
        next.setVisible(pointed && given instanceof Outcome.Line);
        if (pointed) {
            Point2D place = over.sceneToLocal(at.get().place(point.get().getX(), point.get().getY()));
            pen.setCenterX(place.getX());
            pen.setCenterY(place.getY());
            lead(place);
        }
    }

    private void lead(Point2D to) {
        List<Double> corners = line.getPoints();
        if (next.isVisible() && corners.size() > 1) {
            next.setStartX(corners.get(corners.size() - 2));
            next.setStartY(corners.get(corners.size() - 1));
            next.setEndX(to.getX());
            next.setEndY(to.getY());
        }
    }

    private void trace(Node over, Outcome.Line drawn, GuessPlane at) {
        List<Double> corners = new ArrayList<>(2 * drawn.size());
        for (int i = 0; i < drawn.size(); i++) {
            Point2D corner = over.sceneToLocal(at.place(drawn.x()[i], drawn.y()[i]));
            corners.add(corner.getX());
            corners.add(corner.getY());
        }
        if (!corners.equals(line.getPoints())) {
            line.getPoints().setAll(corners);
            halo.getPoints().setAll(corners);
        }
    }

    private void mark(Node over, Outcome.Cell chosen, GuessPlane at) {
        Point2D low = over.sceneToLocal(at.place(chosen.column(), chosen.row()));
        Point2D high = over.sceneToLocal(at.place(chosen.column() + 1, chosen.row() + 1));
        cell.setX(low.getX());
        cell.setY(low.getY());
        cell.setWidth(high.getX() - low.getX());
        cell.setHeight(high.getY() - low.getY());
    }
}
