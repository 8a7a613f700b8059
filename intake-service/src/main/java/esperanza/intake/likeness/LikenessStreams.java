package esperanza.intake.likeness;

import esperanza.intake.likeness.domain.Likeness;
import esperanza.intake.likeness.domain.LikenessCommand;
import esperanza.intake.likeness.domain.LikenessDecider;
import esperanza.intake.likeness.domain.LikenessEvent;
import esperanza.kernel.StreamType;

/** The stream of the likeness of a report to others. It has the id of the report. */
public final class LikenessStreams {

    public static final StreamType<LikenessCommand, Likeness, LikenessEvent> LIKENESS =
            new StreamType<>("likeness", "reportId", LikenessEvent.class, new LikenessDecider());

    private LikenessStreams() {}
}
