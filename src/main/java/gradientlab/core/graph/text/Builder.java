package gradientlab.core.graph.text;

import gradientlab.core.expression.Op;
import gradientlab.core.expression.Term;
import gradientlab.core.graph.BasicRule;
import gradientlab.core.graph.Block;
import gradientlab.core.graph.Cause;
import gradientlab.core.graph.Graph;
import gradientlab.core.graph.GraphException;
import gradientlab.core.graph.GraphException.Problem;
import gradientlab.core.graph.Line;
import gradientlab.core.graph.Operation;
import gradientlab.core.graph.Operation.Elementwise;
import gradientlab.core.graph.Operation.Fixed;
import gradientlab.core.graph.Place;
import gradientlab.core.graph.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes nodes of the terms of assignments, in the order of the text. */
final class Builder {

    /**
     * A node, or a number that needs none (node -1).
     *
     * @param place its first character in the whole text
     */
    private record Operand(int node, double number, int place) {
        boolean isNumber() {
            return node < 0;
        }
    }

    /** An operand, taken away or not. */
    private record Signed(boolean minus, Operand operand) {}

    /** factor · operand; the factor still to be multiplied with. */
    private record Product(boolean minus, boolean hasFactor, double factor, Operand operand, Term.Call part) {
        static Product of(Signed signed) {
            return new Product(signed.minus(), false, 1, signed.operand(), null);
        }
    }

    private final String text;
    private final Nodes nodes;
    private final List<Line> lines = new ArrayList<>();
    private final Map<String, Operand> known = new HashMap<>();
    private Assignment assignment;

    Builder(String text, boolean sharing) {
        this.text = text;
        nodes = new Nodes(sharing);
    }

    /** Adds the nodes of a line. */
    void assign(Assignment line, Term term) throws GraphException {
        assignment = line;
        Operand value = lower(term);
        if (value.isNumber()) {
            throw new GraphException(Problem.LEAF, line.target(), line.name());
        }
        nodes.name(value.node(), line.name());
        known.put(line.name(), value);
        lines.add(new Line(line.place(), line.name(), value.node(), line.block()));
    }

    /** The whole graph; its loss is what was assigned last. */
    Graph graph(List<Block> blocks) throws GraphException {
        return nodes.graph(lines, blocks);
    }

    private Operand lower(Term term) throws GraphException {
        if (term instanceof Term.Constant constant) {
            return number(constant.value());
        }
        if (term instanceof Term.Name name) {
            return named(name);
        }
        Term.Call call = (Term.Call) term;
        if (call.op() instanceof Words.Call function) {
            return function(call, function);
        }
        return switch ((Op) call.op()) {
            case ADD, SUBTRACT -> sum(call);
            case NEGATE, MULTIPLY, DIVIDE -> {
                Signed signed = signed(call);
                yield signed.minus() ? negative(signed.operand(), call) : signed.operand();
            }
            case POWER -> apply(BasicRule.POWER, lower(call.first()), lower(call.second()), call);
            default -> throw new IllegalStateException("no sign " + call.op());
        };
    }

    private Operand named(Term.Name name) {
        int place = assignment.from() + name.from();
        Operand before = known.get(name.name());
        int node = before == null
                ? nodes.leaf(name.name(), assignment.at(name.from(), name.from() + name.name().length()))
                : before.node();
        Operand operand = new Operand(node, 0, place);
        known.putIfAbsent(name.name(), operand);
        return operand;
    }

    private Operand function(Term.Call call, Words.Call function) throws GraphException {
        Operand first = lower(call.first());
        if (function.arguments() == 2) {
            return apply(function.rule(), first, lower(call.second()), call);
        }
        if (function.rule() == null) {
            return first.isNumber() ? first : emit(function.operation(), List.of(first), call);
        }
        return apply(function.rule(), first, number(0), call);
    }

    /** A rule on nodes and numbers; on numbers alone it is a number. */
    private Operand apply(Rule rule, Operand a, Operand b, Term.Call call) throws GraphException {
        boolean one = rule.arguments() == 1;
        if (a.isNumber() && b.isNumber()) {
            double value = rule.value(a.number(), b.number());
            if (!Double.isFinite(value)) {
                throw notFinite(call, rule.cause(a.number(), b.number()));
            }
            return number(value);
        }
        if (one) {
            return emit(Elementwise.of(rule), List.of(a), call);
        }
        if (a.isNumber()) {
            return emit(new Elementwise(rule, Fixed.FIRST, a.number()), List.of(b), call);
        }
        return b.isNumber()
                ? emit(new Elementwise(rule, Fixed.SECOND, b.number()), List.of(a), call)
                : emit(Elementwise.of(rule), List.of(a, b), call);
    }

    private Operand negative(Operand operand, Term.Call call) {
        return operand.isNumber()
                ? number(-operand.number())
                : emit(Elementwise.of(BasicRule.NEGATE), List.of(operand), call);
    }

    /** A whole sum as one node. */
    private Operand sum(Term.Call call) throws GraphException {
        List<Signed> terms = new ArrayList<>();
        collect(terms, call);
        List<Operand> operands = new ArrayList<>();
        List<Boolean> minus = new ArrayList<>();
        double constant = 0;
        boolean hasConstant = false;
        for (Signed term : terms) {
            if (term.operand().isNumber()) {
                constant += term.minus() ? -term.operand().number() : term.operand().number();
                hasConstant = true;
            } else {
                operands.add(term.operand());
                minus.add(term.minus());
            }
        }
        if (!Double.isFinite(constant)) {
            throw notFinite(call, Cause.TOO_LARGE);
        }
        return operands.isEmpty()
                ? number(constant)
                : emit(new Operation.Sum(minus, constant, hasConstant), operands, call);
    }

    private void collect(List<Signed> terms, Term.Call call) throws GraphException {
        if (call.first() instanceof Term.Call first && first.from() == call.from()
                && (first.op() == Op.ADD || first.op() == Op.SUBTRACT)) {
            collect(terms, first);
        } else {
            terms.add(signed(call.first()));
        }
        Signed second = signed(call.second());
        terms.add(new Signed(second.minus() != (call.op() == Op.SUBTRACT), second.operand()));
    }

    /** A term of a sum: a sign at the head of a product is the product's. */
    private Signed signed(Term term) throws GraphException {
        Product product = product(term);
        return new Signed(product.minus(), whole(product));
    }

    private Product product(Term term) throws GraphException {
        if (!(term instanceof Term.Call call)) {
            return Product.of(new Signed(false, lower(term)));
        }
        if (call.op() == Op.NEGATE) {
            return negated(call);
        }
        if (call.op() != Op.MULTIPLY && call.op() != Op.DIVIDE) {
            return Product.of(new Signed(false, lower(call)));
        }
        boolean chain = call.first() instanceof Term.Call first && first.from() == call.from()
                && (first.op() == Op.MULTIPLY || first.op() == Op.DIVIDE || first.op() == Op.NEGATE);
        Product left = chain ? product(call.first()) : Product.of(new Signed(false, lower(call.first())));
        Operand right = lower(call.second());
        if (call.op() == Op.MULTIPLY && left.operand().isNumber() != right.isNumber()) {
            boolean swap = left.operand().isNumber();
            double factor = swap ? left.operand().number() : left.factor() * right.number();
            return new Product(left.minus(), true, factor, swap ? right : left.operand(), call);
        }
        BasicRule rule = call.op() == Op.MULTIPLY ? BasicRule.PRODUCT : BasicRule.QUOTIENT;
        return Product.of(new Signed(left.minus(), apply(rule, whole(left), right, call)));
    }

    /** A sign before a number belongs to the number. */
    private Product negated(Term.Call call) throws GraphException {
        Signed inner = signed(call.first());
        if (inner.operand().isNumber()) {
            double number = inner.operand().number();
            return Product.of(new Signed(false, number(inner.minus() ? number : -number)));
        }
        return Product.of(new Signed(!inner.minus(), inner.operand()));
    }

    /** The product with its factor multiplied in. */
    private Operand whole(Product product) throws GraphException {
        return product.hasFactor()
                ? apply(BasicRule.PRODUCT, product.operand(), number(product.factor()), product.part())
                : product.operand();
    }

    private Operand emit(Operation operation, List<Operand> operands, Term.Call call) {
        List<Integer> inputs = operands.stream().map(Operand::node).toList();
        List<Integer> places = operands.stream().map(Operand::place).toList();
        Place place = assignment.at(call.from(), call.to());
        return new Operand(nodes.emit(operation, inputs, places, place), 0, place.from());
    }

    private GraphException notFinite(Term.Call call, Cause cause) {
        Place place = assignment.at(call.from(), call.to());
        return new GraphException(Problem.NOT_FINITE, place, text.substring(place.from(), place.to()).strip(),
                cause.name());
    }

    private static Operand number(double value) {
        return new Operand(-1, value, -1);
    }
}
