package gradientlab.paint.convolution.layer.scene;

import gradientlab.paint.convolution.cell.CellNumber;
import gradientlab.paint.convolution.cell.CellPainter;
import gradientlab.paint.convolution.layer.scene.Products.Factors;
import gradientlab.paint.formula.Typeset;
import gradientlab.paint.picture.Lettering;
import java.awt.Color;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;

/**
 * A sum as a formula, with its products, and its value: y = Σ k x = 0·1 + 2·0 + … = −30. Over 3×3, or where
 * the products have no room, each row's sum stands for its products.
 *
 * @param formula LaTeX, ends before the equals sign
 * @param products in order
 * @param added what else is added: the bias, what other channels or filters give; 0s are left out
 * @param result empty while it is hidden
 */
public record SumLine(String formula, Products products, List<Double> added, String result) {

    private static final double FORMULA = 20;
    private static final double TERMS = 15;
    private static final double LEAST = 11;
    private static final double RESULT = 28;
    private static final double GAP = 10;
    /** More products than these are summed row by row. */
    private static final int MOST = 9;

    private record Term(String words, boolean strong) {}

    /** Paints it with its baseline from (x, y) within some width. */
    public void paint(Graphics2D g, LayerInk ink, double x, double y, double room) {
        Typeset typeset = new Typeset(formula, FORMULA, ink.theme().text());
        double end = new Lettering(result.isEmpty() ? "?" : result, CellPainter.digits(RESULT, true)).width();
        double left = room - typeset.width() - end - 2 * GAP;
        List<Term> terms = products.present().size() > MOST ? rows() : each();
        double size = Math.min(TERMS, TERMS * left / width(terms, TERMS));
        if (size < LEAST && terms.size() > products.rows() + added.size() + 2) {
            terms = rows();
            size = Math.min(TERMS, TERMS * left / width(terms, TERMS));
        }
        double zoom = Math.min(1, room / (typeset.width() + width(terms, LEAST) + end + 2 * GAP));
        typeset.paint(g, x, y, zoom);
        double at = x + zoom * typeset.width() + GAP;
        for (Term term : terms) {
            Color color = term.strong() ? ink.theme().text() : ink.theme().text3();
            at += ink.digits(term.words(), Math.max(size, LEAST * zoom), false, color, at, y);
        }
        ink.digits(result.isEmpty() ? "?" : result, RESULT * zoom, true, ink.theme().text(), at + GAP, y + 3);
    }

    private static double width(List<Term> terms, double size) {
        StringBuilder all = new StringBuilder();
        terms.forEach(term -> all.append(term.words()));
        return new Lettering(all.toString(), CellPainter.digits(size, false)).width();
    }

    private List<Term> each() {
        List<Term> terms = new ArrayList<>();
        terms.add(new Term("= ", true));
        boolean first = true;
        for (Factors product : products.present()) {
            plus(terms, first);
            first = false;
            terms.add(new Term(product.shown("·"), !product.zero()));
        }
        return closed(terms, first);
    }

    private List<Term> rows() {
        List<Term> terms = new ArrayList<>();
        terms.add(new Term("= ", true));
        boolean first = true;
        for (int row = 0; row < products.rows(); row++) {
            List<Factors> factors =
                    products.factors().subList(row * products.columns(), (row + 1) * products.columns())
                            .stream().filter(each -> !each.outside()).toList();
            if (!factors.isEmpty()) {
                double sum = factors.stream().mapToDouble(Factors::product).sum();
                plus(terms, first);
                first = false;
                terms.add(new Term(CellNumber.factor(sum), sum != 0));
            }
        }
        return closed(terms, first);
    }

    private static void plus(List<Term> terms, boolean first) {
        if (!first) {
            terms.add(new Term(" + ", false));
        }
    }

    private List<Term> closed(List<Term> terms, boolean empty) {
        boolean first = empty;
        for (double more : added) {
            if (more != 0) {
                plus(terms, first);
                first = false;
                terms.add(new Term(CellNumber.factor(more), true));
            }
        }
        if (first) {
            terms.add(new Term("0", true));
        }
        terms.add(new Term(" =", true));
        return terms;
    }
}
