package esperanza.bench;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * How fast something went in one window.
 *
 * @param p50 of each operation, in milliseconds; of a closed loop, so no latency that a user would see
 * @param cpuMicros CPU time per operation of all our processes, generator included
 * @param walBytes written ahead per operation
 */
record Rate(double perSecond, double p50, double p99, double cpuMicros, double walBytes) {

    static double median(List<Rate> rates, ToDoubleFunction<Rate> figure) {
        return Spread.of(rates.stream().map(rate -> figure.applyAsDouble(rate)).toList())
                .median();
    }
}
