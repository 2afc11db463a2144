package gradientlab.export.descent;

import gradientlab.experiment.Recipes;
import gradientlab.experiment.descent.DescentRecipe;
import gradientlab.experiment.descent.run.Descent;
import gradientlab.experiment.descent.run.Trajectories;
import gradientlab.experiment.json.RecipeException;

/** Recipes that the export tests run. */
public final class Races {

    /** Eight runners on Rosenbrock's valley. */
    static final String EIGHT =
            "{'format':'gradient-lab/1','lab':'descent','surface':'rosenbrock','start':[-1.2,1],"
                    + "'steps':STEPS,'seed':1,'runners':[{'optimizer':'sgd','lr':0.001},"
                    + "{'optimizer':'momentum','lr':0.0005},{'optimizer':'nag','lr':0.0005},"
                    + "{'optimizer':'adagrad','lr':0.3},{'optimizer':'rmsprop','lr':0.02},"
                    + "{'optimizer':'adam','lr':0.1},{'optimizer':'adamax','lr':0.1},{'optimizer':'nadam','lr':0.05}]}";

    /** One runner whose rate is far too high: its last row is not finite. */
    static final String DIVERGING = "{'format':'gradient-lab/1','lab':'descent','surface':'rosenbrock',"
            + "'title':{'en':'Too fast','ko':'너무 빠른 학습률'},"
            + "'start':[-1.2,1],'steps':60,'runners':[{'optimizer':'sgd','lr':1},{'optimizer':'adam','lr':0.1}]}";

    private Races() {}

    public static DescentRecipe eight(int steps) {
        return recipe(EIGHT.replace("STEPS", Integer.toString(steps)));
    }

    public static DescentRecipe diverging() {
        return recipe(DIVERGING);
    }

    public static Trajectories run(DescentRecipe recipe) {
        return Descent.run(recipe);
    }

    /** A recipe from JSON with single quotes. */
    static DescentRecipe recipe(String json) {
        try {
            return (DescentRecipe) Recipes.read(json.replace('\'', '"'));
        } catch (RecipeException e) {
            throw new AssertionError(e);
        }
    }
}
