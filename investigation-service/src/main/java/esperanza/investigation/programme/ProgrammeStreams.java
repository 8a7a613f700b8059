package esperanza.investigation.programme;

import esperanza.investigation.programme.domain.Act;
import esperanza.investigation.programme.domain.ActCommand;
import esperanza.investigation.programme.domain.ActDecider;
import esperanza.investigation.programme.domain.ActEvent;
import esperanza.investigation.programme.domain.Line;
import esperanza.investigation.programme.domain.LineCommand;
import esperanza.investigation.programme.domain.LineDecider;
import esperanza.investigation.programme.domain.LineEvent;
import esperanza.investigation.programme.domain.Programme;
import esperanza.investigation.programme.domain.ProgrammeCommand;
import esperanza.investigation.programme.domain.ProgrammeDecider;
import esperanza.investigation.programme.domain.ProgrammeEvent;
import esperanza.kernel.StreamType;

/** The streams of a programme, its lines and its acts. The programme has the id of its case. */
public final class ProgrammeStreams {

    public static final StreamType<ProgrammeCommand, Programme, ProgrammeEvent> PROGRAMME =
            new StreamType<>("programme", "caseId", ProgrammeEvent.class, new ProgrammeDecider());
    public static final StreamType<LineCommand, Line, LineEvent> LINE =
            StreamType.of("line", LineEvent.class, new LineDecider());
    public static final StreamType<ActCommand, Act, ActEvent> ACT =
            StreamType.of("act", ActEvent.class, new ActDecider());

    private ProgrammeStreams() {}
}
