package esperanza.investigation.participation;

import esperanza.investigation.participation.domain.ChannelClass;
import esperanza.investigation.participation.domain.Milestone;
import esperanza.investigation.participation.domain.NoticeLanguage;
import esperanza.protocol.vocabulary.Labels;
import java.util.Locale;

/** The texts of the notices, in the languages that have them. A missing text is a fault of the build. */
public final class NoticeTexts {

    static final String TABLE = "/esperanza/investigation/notices.csv";

    private static final String NEUTRAL = "NEUTRAL";

    private static final Labels ALL = Labels.shipped(NoticeTexts.class, TABLE);

    private NoticeTexts() {}

    /** The text of the milestone on a secure channel. On any other channel it is the neutral one, without a content. */
    public static String of(Milestone milestone, NoticeLanguage language, ChannelClass by) {
        return ALL.of(by.isSecure() ? milestone.name() : NEUTRAL).in(Locale.of(language.name()));
    }
}
