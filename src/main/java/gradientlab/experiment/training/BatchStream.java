package gradientlab.experiment.training;

/** Gives the batch of each step, one after the other. Two streams made alike give the same batches. */
public interface BatchStream {

    /** Makes the batch of that step; steps come in their order, from 0 on. Allocates nothing. */
    void deal(int step);

    /** How many examples the batch has. */
    int size();

    /** [size][numbers an example], row by row; live. */
    double[] inputs();

    /** [size][numbers a target], row by row; live. */
    double[] targets();

    /** How many batches make an epoch. */
    int perEpoch();
}
