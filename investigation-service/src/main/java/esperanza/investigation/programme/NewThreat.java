package esperanza.investigation.programme;

import esperanza.investigation.file.domain.FileEvent.PartiesAdded;
import esperanza.investigation.inbox.IntakeEvent.CaseJoined;
import esperanza.investigation.inbox.IntakeEvent.CaseLinked;
import esperanza.kernel.CaseId;
import java.util.stream.Stream;

/** A new threat in a case: another threat that is tied to it on either side, or a further threatened party. */
final class NewThreat {

    private NewThreat() {}

    /** The cases that the event brings a new threat into; mostly none. */
    static Stream<CaseId> in(Object event) {
        return switch (event) {
            case PartiesAdded added -> Stream.of(added.caseId());
            case CaseJoined joined -> Stream.of(joined.caseId(), joined.into());
            case CaseLinked linked -> Stream.of(linked.caseId(), linked.with());
            default -> Stream.empty();
        };
    }
}
