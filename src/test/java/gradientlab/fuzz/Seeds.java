package gradientlab.fuzz;

import gradientlab.experiment.Recipes;
import gradientlab.experiment.convolution.file.ImageFuzz;
import gradientlab.experiment.recipe.RecipeKind;
import gradientlab.export.format.PictureFuzz;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What the fuzzer starts from: files as the application has and writes them. */
final class Seeds {

    private static final Path ASSETS = Path.of("assets");

    private static final List<String> WHOLE = List.of(
            "{\"format\":\"gradient-lab/1\",\"lab\":\"descent\",\"title\":{\"en\":\"a\",\"ko\":\"b\"},\"do\":{\"en\":\"c\"},"
                    + "\"watch\":{\"en\":\"d\"},\"surface\":{\"expression\":\"a*x^2+sin(y)/x\",\"param\":{\"a\":2},"
                    + "\"view\":[-3,3,-2,2]},\"start\":[1,1],\"steps\":30,\"seed\":7,\"target\":0.5,"
                    + "\"schedule\":{\"kind\":\"cosine\"},\"clip\":{\"norm\":1},\"noise\":0.1,\"view\":[-4,4,-4,4],"
                    + "\"relief\":{\"turn\":40,\"tilt\":35},\"runners\":[{\"optimizer\":\"adam\",\"lr\":0.1,"
                    + "\"convention\":\"keras\",\"slot\":3,\"shown\":false},{\"optimizer\":\"momentum\",\"lr\":0.01,"
                    + "\"schedule\":{\"kind\":\"step\"},\"clip\":{\"value\":2},\"noise\":0}],\"ghosts\":true,"
                    + "\"interventions\":[{\"at\":4,\"runner\":1,\"set\":{\"lr\":0.1}}],\"map\":{\"runner\":1,"
                    + "\"x\":{\"knob\":\"lr\",\"from\":0.001,\"to\":1,\"log\":true,\"cells\":8},"
                    + "\"y\":{\"knob\":\"momentum\",\"from\":0,\"to\":0.9,\"cells\":8},\"metric\":\"loss\"}}",
            "{\"format\":\"gradient-lab/1\",\"lab\":\"flow\",\"data\":{\"x\":[[0,1],[1,0],[1,1]],\"y\":[[0],[1],[1]]},"
                    + "\"loss\":\"bce\",\"networks\":[{\"depth\":1,\"width\":2,\"activation\":\"tanh\",\"init\":\"normal\","
                    + "\"parameters\":{\"W\":[[[1,0],[0,1]],[[1,1]]],\"b\":[[0,0],[0]]}}],\"steps\":3}",
            "{\"format\":\"gradient-lab/1\",\"lab\":\"graph\",\"text\":\"# b\\nu = x*w;v = exp(u)\\n\\nL = mean(v^2 - 1)\","
                    + "\"values\":{\"w\":0.5,\"x\":[1,-2]},\"parameters\":[\"w\"],\"lr\":1,\"updates\":2,\"folds\":[\"# b\"],"
                    + "\"sharing\":false,\"at\":3,\"edges\":\"local\",\"nudge\":{\"node\":\"w\",\"h\":0.1},"
                    + "\"mistake\":\"overwrite\"}",
            "{\"format\":\"gradient-lab/1\",\"lab\":\"graph\",\"mode\":\"batch_norm\",\"z\":[1,2.5],\"weights\":[1,-1],"
                    + "\"gamma\":2,\"activation\":\"tanh\",\"position\":\"after\",\"statistics\":\"running\",\"batches\":9,"
                    + "\"drawn_from\":{\"mean\":1,\"variance\":2}}",
            "{\"format\":\"gradient-lab/1\",\"lab\":\"graph\",\"mode\":\"activations\",\"activations\":[\"elu\",\"step\"],"
                    + "\"inputs\":{\"mean\":1,\"deviation\":0.5},\"slope\":\"at_best\",\"layers\":3,\"elu_alpha\":2}",
            "{\"format\":\"gradient-lab/1\",\"lab\":\"time\",\"task\":{\"id\":\"order\",\"length\":10},"
                    + "\"networks\":[{\"cell\":\"gru\",\"hidden\":3,\"gain\":2,\"clip\":{\"tensor\":1}},"
                    + "{\"cell\":\"rnn_relu\",\"hidden\":2,\"init\":\"identity\",\"steps_back\":4}],"
                    + "\"view\":{\"quantity\":\"weights\",\"cut\":3},\"seed\":3}",
            "{\"format\":\"gradient-lab/1\",\"lab\":\"convolution\",\"mode\":\"backward\",\"input\":[[1,2,0],[3,1,2]],"
                    + "\"kernels\":[[[[1,2]]],[[[0,-1]]]],\"bias\":[1,0.5],\"stride\":[1,2],\"padding\":1,"
                    + "\"upstream\":{\"one\":[1,0,1]},\"reading\":\"scatter\",\"pin\":{\"grid\":\"x\",\"at\":[0,1,2]},"
                    + "\"images\":{\"kernel\":\"gauss:5\",\"rim\":\"edge\",\"pixel\":[3,4]},"
                    + "\"functions\":{\"f\":{\"kind\":\"sine\",\"half_width\":2},\"t\":-1}}",
            "{\"format\":\"gradient-lab/1\",\"lab\":\"convolution\",\"mode\":\"train\",\"networks\":[{\"kind\":\"cnn\","
                    + "\"filters\":2,\"pool\":1,\"flip\":true},{\"kind\":\"mlp\",\"hidden\":3}],\"batch\":64,\"epochs\":1,"
                    + "\"seeds\":2,\"shifts\":true,\"view\":{\"digit\":\"digit:7\",\"weight\":[1,0,2]},"
                    + "\"layer\":{\"input\":\"noise:7\",\"kernels\":\"laplacian\"},\"dense\":{\"size\":9}}",
            "{\"format\":\"gradient-lab/1\",\"lab\":\"generalization\",\"mode\":\"fit\",\"data\":{\"x\":[0,0.4,1],"
                    + "\"y\":[1,2,-1],\"test\":{\"x\":[0.5],\"y\":[1]},\"domain\":[-1,1],\"sigma\":0.1},"
                    + "\"model\":{\"kind\":\"polynomial\",\"degree\":2,\"l1\":0.1},\"grid\":[0.5],"
                    + "\"cross_validation\":{\"folds\":3,\"copies\":{\"times\":2}}}",
            "{\"format\":\"gradient-lab/1\",\"lab\":\"generalization\",\"mode\":\"ensembles\",\"model\":"
                    + "{\"kind\":\"bagging\",\"max_depth\":\"full\",\"indices\":[[0,1],[1]]},\"data\":"
                    + "{\"x\":[1,2],\"y\":[3,4]},\"plane\":{\"x\":[[1],[2]],\"y\":[1,-1]},"
                    + "\"bias_variance\":{\"samples\":3,\"model\":{\"kind\":\"knn\",\"k\":2}}}",
            "{\"format\":\"gradient-lab/1\",\"lab\":\"generalization\",\"data\":{\"set\":\"blobs\",\"classes\":3,"
                    + "\"n\":50,\"validation\":100,\"wrong\":0.1},\"training\":{\"hidden\":1,\"width\":4,"
                    + "\"optimizer\":\"adam\",\"batch\":\"full\"},\"networks\":[{\"l1\":0.01,\"dropout\":0.5},"
                    + "{\"fork\":{\"network\":0,\"epoch\":3},\"changes\":[{\"epoch\":5,\"l2\":0.1}]}],"
                    + "\"view\":{\"below\":\"fed\",\"network\":1},\"seeds\":2}");

    private static final List<String> TABLES = List.of(
            "x,y,class\n" + "1,2,a\n2,1,b\n".repeat(5),
            "\uFEFF1;2;0\r\n" + "3;-4.5e1;1\r\n1.0;.5;1.0\r\n".repeat(6),
            "\"a\tb\"\t\"c\"\"d\"\n" + "0\t1\n1\t2\n".repeat(5), "1,,?\nna,NaN,null\n");

    private static final List<String> LOGS = List.of(
            "step,x,y\n0,1,2\n1,0.5,NaN\n2,-Infinity,1e-300\n",
            "recipe,runner,optimizer,step,x,y,f,gx,gy,dx,dy\n0,0,adam,0,1,2,3,4,5,6,7\n0,1,sgd,1,1,2,3,4,5,,\n",
            "\uFEFFstep;layer;dz;dW;loss\r\n0;1;1e-3;2;0.7\r\n0;2;;inf;0.7\r\n1;1;-nan;3;0.6\r\n",
            "\"step\"\t\"network\"\t\"training_loss\"\n3\t\"ReLU \"\"2\"\"\"\t0.5\n1.0\tSigmoid\t+.5\n");

    private static final List<String> FORMULAS = List.of(
            "(a-x)^2 + b*(y-x^2)^2", "sin(x)*cos(y)+tan(x*y)", "pow(x,2)+max(x,y)-min(a,b)", "-x^2^3",
            "exp(-(x^2+y^2))*log(abs(x)+1)/sqrt(pi)", "asin(x)+acos(y)+atan(x/y)",
            "2e-3*sinh(x)-cosh(y)*tanh(k1)",
            "x^y+e^x", "((x))", "1/(x-x)", ".5x", "sin x", "x^-2");

    private static final List<String> GRAPHS = List.of(
            "p = sigmoid(w*x + b); L = (p - 1)^2", "# block\nu = x*w\nv = exp(u) - 1\n\nL = mean(v^2 - u*v)",
            "z = a*b + a*b\nL = -z^2 / (1 + max(z, 0))", "h = relu(w*x)\nL = log(h + 2) * sqrt(h + 1)",
            "L = softmax(a)", "x = 1\nx = 2", "L = p");

    private static final List<String> GRIDS = List.of(
            "1,2,3\n4,5,6\n", "x;y\r\n0;1\r\n0.5;-2e1\r\n1;3\r\n2;4\r\n", "\uFEFF0.1\t-999\n1\t2\n",
            "1\n2\n3\n", "1,,2\nNaN,Infinity,0x1p3\n", "x,y\n" + "0.25,1\n0.5,2\n".repeat(4));

    private static final List<String> TASKS = List.of(
            "one step at a time\n", "\uFEFFa\r\nb\r\nc\rd\n\n", "기울기는 시간을 거슬러 갑니다.",
            "😀a\u0000\uFFFD\u200D😀 e\u0301", "aaaaaaaaaaaa", "six..");

    private static final List<String> SETTINGS = List.of(
            "format=gradient-lab-settings/1\ntheme=light\nlanguage=ko\nsize=1.5\nlab=time\n"
                    + "window=10 20 1600 900\nmaximised=true\nlength.course=-40\nsettled=a b\nlesson.adam=3\n",
            "#\nformat : gradient-lab-settings/1\nrecipe.flow={\"steps\"\\:3}\nwindow=NaN 1e9 800 600\n",
            "format=gradient-lab-settings/1\na\\u00e9\\\n  b=c\n", "format=2\n", "a=\\uZ\n");

    private static final List<String> OPTIONS = List.of(
            "rnn-forgets\n--network\nlstm:forget_bias=3,hidden=2\n--task\nrecall:length=40\n--steps=7",
            "two-paths\n--mode\nclipping\n--clip-norm=0.5\n--clip-exact\n--seed\n2",
            "edges\n--input\n[[1,2],[3,4]]\n--kernel=[[1]]\n--stride=1,2\n--padding=same\n--bias=0.5",
            "backwards\n--upstream=ones\n--dilation=2\n--depthwise\n--flip",
            "neuron\n--set\nw=[1,2]\n--updates=3\n--lr\n0.1\n--parameters=w,b\n--nudge=w=1e-3\n--sharing=off",
            "bn-graph\n--mistake=overwrite\n--edges=local\n--at=2",
            "four-valleys\n--surface\nquadratic:condition=100\n--runner=adam:lr=0.1\n--steps=30",
            "wrong-labels\n--mode=ensembl\u0000\u001b[2J",
            "wrong-labels\n--mode=ensembles\n--epochs=3\n--seed=2\n--open-test",
            "glorot-sigmoid\n--network=relu:depth=10,l2=0.01\n--data=moons:noise=0.1\n--steps=3");

    private Seeds() {}

    static List<byte[]> of(Target target) throws IOException {
        return switch (target) {
            case RECIPES -> {
                List<byte[]> all = new ArrayList<>(texts(WHOLE));
                for (RecipeKind<?> kind : Recipes.kinds()) {
                    all.addAll(files("presets/" + kind.id()));
                }
                yield all;
            }
            case LESSONS -> files("lessons");
            case CSV -> texts(TABLES);
            case LOGS -> texts(LOGS);
            case FORMULAS -> texts(FORMULAS);
            case GRAPHS -> texts(GRAPHS);
            case GRIDS -> texts(GRIDS);
            case PICTURES -> PictureFuzz.seeds();
            case TASKS -> texts(TASKS);
            case IMAGES -> ImageFuzz.seeds();
            case SETTINGS -> texts(SETTINGS);
            case OPTIONS -> texts(OPTIONS);
        };
    }

    private static List<byte[]> texts(List<String> texts) {
        return texts.stream().map(text -> text.getBytes(StandardCharsets.UTF_8)).toList();
    }

    private static List<byte[]> files(String folder) throws IOException {
        try (Stream<Path> files = Files.list(ASSETS.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(".json")).sorted().map(Seeds::compact)
                    .toList();
        }
    }

    private static byte[] compact(Path json) {
        try {
            return Files.readString(json).replaceAll("\\s*\\n\\s*", "").getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
