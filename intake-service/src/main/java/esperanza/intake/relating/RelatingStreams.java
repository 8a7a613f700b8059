package esperanza.intake.relating;

import esperanza.intake.relating.domain.Case;
import esperanza.intake.relating.domain.CaseCommand;
import esperanza.intake.relating.domain.CaseDecider;
import esperanza.intake.relating.domain.CaseEvent;
import esperanza.intake.relating.domain.Party;
import esperanza.intake.relating.domain.PartyCommand;
import esperanza.intake.relating.domain.PartyDecider;
import esperanza.intake.relating.domain.PartyEvent;
import esperanza.kernel.StreamType;

/** The streams in which persons relate reports. */
public final class RelatingStreams {

    /** The decisions about a case and other cases. */
    public static final StreamType<CaseCommand, Case, CaseEvent> CASE =
            StreamType.of("case", CaseEvent.class, new CaseDecider());

    /** The identity of a party: with which other it is one. */
    public static final StreamType<PartyCommand, Party, PartyEvent> PARTY =
            new StreamType<>("party", "party", PartyEvent.class, new PartyDecider());

    private RelatingStreams() {}
}
