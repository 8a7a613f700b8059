package esperanza.bench;

import java.util.function.Supplier;

/**
 * The time in which something was measured, and the load of the machine during that time.
 *
 * @param others share of the machine that other programs used, in percent
 * @param ourMicros CPU time in microseconds of all our processes, generator included
 */
record Window(double seconds, double others, double ourMicros) {

    /** A result, and the window in which it was measured. */
    record Of<T>(T result, Window window) {}

    static <T> Of<T> around(Supplier<T> work) {
        Cpu before = Cpu.now();
        long begin = System.nanoTime();
        T result = work.get();
        double seconds = (System.nanoTime() - begin) / 1e9;
        return new Of<>(
                result, between(before, Cpu.now(), seconds, Runtime.getRuntime().availableProcessors()));
    }

    static Window between(Cpu before, Cpu after, double seconds, int processors) {
        double ours = (after.ours() - before.ours()) * Cpu.MICROS_PER_TICK;
        double all = (after.machine() - before.machine()) * Cpu.MICROS_PER_TICK;
        double others = Math.max(0, all - ours) / (seconds * 1e6 * processors) * 100;
        return new Window(seconds, others, ours);
    }

    /** The share of the machine that our processes used, in percent. */
    double busy() {
        return ourMicros / (seconds * 1e6 * Runtime.getRuntime().availableProcessors()) * 100;
    }
}
