package esperanza.endtoend;

import esperanza.local.Platform;
import esperanza.local.Service;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * Harms each service in turn under one load, and then judges the outcome. If the outcome is wrong,
 * {@code -Desperanza.end-to-end.one-by-one} gives each service a load and an outcome of its own, to find the service.
 */
final class UnderLoad {

    private static final boolean ONE_BY_ONE = Boolean.getBoolean("esperanza.end-to-end.one-by-one");

    private final Platform platform;
    private final Outcome outcome;
    private final Reports reports;
    private final Consumer<Service> happens;

    private UnderLoad(Platform platform, Consumer<Service> happens) {
        this.platform = platform;
        this.happens = happens;
        this.outcome = Outcome.before(platform);
        this.reports = Reports.sending(platform);
    }

    static Stream<DynamicTest> eachService(Platform platform, Consumer<Service> happens) {
        return ONE_BY_ONE
                ? Platform.SERVICES.stream().flatMap(service -> each(platform, Stream.of(service), happens))
                : each(platform, Platform.SERVICES.stream(), happens);
    }

    private static Stream<DynamicTest> each(Platform platform, Stream<String> services, Consumer<Service> happens) {
        var load = new UnderLoad(platform, happens);
        return Stream.concat(
                        services.map(service -> DynamicTest.dynamicTest(
                                service + " comes back, and reports go on", () -> load.on(service))),
                        Stream.of(DynamicTest.dynamicTest("nothing is lost and nothing happens twice", load::isWhole)))
                .onClose(load.reports::close);
    }

    private void on(String service) {
        reports.awaitMore(10);
        happens.accept(platform.service(service));
        reports.awaitMore(10);
    }

    private void isWhole() {
        outcome.isWhole(reports);
    }
}
