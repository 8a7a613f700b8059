package esperanza.investigation.figures.making;

import esperanza.runtime.start.NotForProduction;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Figures of today, and many of them, are for a demonstration: in a real country they would show single cases. */
@Singleton
class FiguresForProduction implements NotForProduction {

    private static final Duration A_DAY = Duration.ofDays(1);

    private final Duration settles;
    private final Duration cadence;

    FiguresForProduction(
            @ConfigProperty(name = NextFrame.SETTLES, defaultValue = NextFrame.USUALLY) Duration settles,
            @ConfigProperty(name = FrameMaker.CADENCE, defaultValue = FrameMaker.USUALLY) Duration cadence) {
        this.settles = settles;
        this.cadence = cadence;
    }

    @Override
    public Stream<String> reasons() {
        return Stream.of(
                        shorter(NextFrame.SETTLES, settles, "a month is counted before it has settled"),
                        shorter(FrameMaker.CADENCE, cadence, "frames follow so fast that they show single cases"))
                .flatMap(Optional::stream);
    }

    private static Optional<String> shorter(String setting, Duration set, String so) {
        return set.compareTo(A_DAY) < 0
                ? Optional.of("%s. Set %s to P1D or more, not to %s".formatted(so, setting, set))
                : Optional.empty();
    }
}
