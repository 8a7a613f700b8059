package esperanza.investigation.authorship;

import esperanza.investigation.authorship.domain.AuthorshipCommand.*;
import esperanza.investigation.authorship.domain.AuthorshipEvent.*;
import esperanza.investigation.authorship.domain.Clarification;
import esperanza.investigation.authorship.domain.ClarificationDecider;
import esperanza.investigation.authorship.domain.Conduct;
import esperanza.investigation.authorship.domain.ConductDecider;
import esperanza.investigation.authorship.domain.Suspect;
import esperanza.investigation.authorship.domain.SuspectDecider;
import esperanza.kernel.StreamType;

/** The streams of what is known of the authors. The clarification of a case has the id of the case. */
public final class AuthorshipStreams {

    public static final StreamType<OnSuspect, Suspect, OfSuspect> SUSPECT =
            StreamType.of("suspect", OfSuspect.class, new SuspectDecider());
    public static final StreamType<RecordClarification, Clarification, ClarificationRecorded> CLARIFICATION =
            new StreamType<>("clarification", "caseId", ClarificationRecorded.class, new ClarificationDecider());
    public static final StreamType<OnConduct, Conduct, OfConduct> CONDUCT =
            StreamType.of("conduct", OfConduct.class, new ConductDecider());

    private AuthorshipStreams() {}
}
