package esperanza.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The time in which something was measured, and the load of the machine during that time.
 *
 * @param others share of the machine that other programs used, in percent
 * @param ourMicros CPU time in microseconds of all our processes, generator included
 * @param partMicros the same by part; {@link #LOAD} is what is left: this process and its tools
 */
record Window(double seconds, double others, double ourMicros, Map<String, Double> partMicros) {

    /** The name under which the load generators stand beside the parts. */
    static final String LOAD = "load";

    /** A result, and the window in which it was measured. */
    record Of<T>(T result, Window window) {}

    static <T> Of<T> around(Map<String, Long> parts, Supplier<T> work) {
        Cpu before = Cpu.now(parts);
        long begin = System.nanoTime();
        T result = work.get();
        double seconds = (System.nanoTime() - begin) / 1e9;
        return new Of<>(
                result,
                between(before, Cpu.now(parts), seconds, Runtime.getRuntime().availableProcessors()));
    }

    static Window between(Cpu before, Cpu after, double seconds, int processors) {
        double ours = (after.ours() - before.ours()) * Cpu.MICROS_PER_TICK;
        double all = (after.machine() - before.machine()) * Cpu.MICROS_PER_TICK;
        double others = Math.max(0, all - ours) / (seconds * 1e6 * processors) * 100;
        Map<String, Double> parts = new LinkedHashMap<>();
        before.parts()
                .forEach((name, ticks) ->
                        parts.put(name, (after.parts().getOrDefault(name, ticks) - ticks) * Cpu.MICROS_PER_TICK));
        double known = parts.values().stream().mapToDouble(Double::doubleValue).sum();
        parts.put(LOAD, Math.max(0, ours - known));
        return new Window(seconds, others, ours, parts);
    }

    /** The share of the machine that our processes used, in percent. */
    double busy() {
        return ourMicros / (seconds * 1e6 * Runtime.getRuntime().availableProcessors()) * 100;
    }
}
