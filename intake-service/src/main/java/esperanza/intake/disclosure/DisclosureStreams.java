package esperanza.intake.disclosure;

import esperanza.intake.disclosure.domain.IdentityCommand;
import esperanza.intake.disclosure.domain.IdentityDecider;
import esperanza.intake.disclosure.domain.IdentityEvent;
import esperanza.intake.disclosure.domain.IdentityRequests;
import esperanza.intake.disclosure.domain.OpeningCommand;
import esperanza.intake.disclosure.domain.OpeningDecider;
import esperanza.intake.disclosure.domain.OpeningEvent;
import esperanza.intake.disclosure.domain.Openings;
import esperanza.kernel.StreamType;

/** The streams of disclosure. Both have the id of the report. */
public final class DisclosureStreams {

    /** The openings of a report: by whom, which part, for which purpose. */
    public static final StreamType<OpeningCommand, Openings, OpeningEvent> ACCESS =
            new StreamType<>("access", "reportId", OpeningEvent.class, new OpeningDecider());

    /** The requests for the reporter's identity, and their answers. */
    public static final StreamType<IdentityCommand, IdentityRequests, IdentityEvent> IDENTITY =
            new StreamType<>("identity", "reportId", IdentityEvent.class, new IdentityDecider());

    private DisclosureStreams() {}
}
