package gradientlab.core.surface.catalogue;

import gradientlab.core.surface.LossSurface;
import gradientlab.core.surface.Minimum;
import gradientlab.core.surface.Point;
import gradientlab.core.surface.View;
import java.util.List;

/** What every surface of the catalogue says of itself: id, formula, where to look, start and minima. */
abstract class CatalogueSurface implements LossSurface {

    private final String id;
    private final String formula;
    private final View view;
    private final Point start;
    private final List<Minimum> minima;

    CatalogueSurface(String id, String formula, View view, Point start, Minimum... minima) {
        this.id = id;
        this.formula = formula;
        this.view = view;
        this.start = start;
        this.minima = List.of(minima);
    }

    @Override
    public final String id() {
        return id;
    }

    @Override
    public final String formula() {
        return formula;
    }

    @Override
    public final View view() {
        return view;
    }

    @Override
    public final Point start() {
        return start;
    }

    @Override
    public List<Minimum> minima() {
        return minima;
    }
}
