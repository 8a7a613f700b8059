package esperanza.notification.picture.making;

import esperanza.runtime.start.NotForProduction;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Days that are shorter than a day are for a demonstration: the picture would tell the hour of a single report. */
@Singleton
class PictureForProduction implements NotForProduction {

    private static final Duration A_DAY = Duration.ofDays(1);

    private final Duration day;

    PictureForProduction(@ConfigProperty(name = PictureMaker.DAY, defaultValue = PictureMaker.USUALLY) Duration day) {
        this.day = day;
    }

    @Override
    public Stream<String> reasons() {
        return day.compareTo(A_DAY) < 0
                ? Stream.of("the picture moves within the day. Set %s to P1D or more, not to %s"
                        .formatted(PictureMaker.DAY, day))
                : Stream.empty();
    }
}
