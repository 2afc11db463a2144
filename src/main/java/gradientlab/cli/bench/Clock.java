package gradientlab.cli.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** What benchmarks measure with, handed in so that tests can make time pass. */
interface Clock {

    /** The machine's. */
    Clock SYSTEM = new Clock() {

        private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

        @Override
        public long wall() {
            return System.nanoTime();
        }

        @Override
        public long own() {
            return threads.isCurrentThreadCpuTimeSupported() ? threads.getCurrentThreadCpuTime() : wall();
        }
    };

    /** Nanoseconds that went by since some moment. */
    long wall();

    /** Nanoseconds for which the calling thread had a processor. */
    long own();
}
