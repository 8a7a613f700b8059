package esperanza.notification.alert.domain;

import static esperanza.kernel.ActorKind.SYSTEM;

import esperanza.kernel.AtLeast;
import esperanza.kernel.CaseId;
import esperanza.kernel.Concerning;
import esperanza.kernel.Form;
import esperanza.kernel.OnTimeline;
import esperanza.kernel.Published;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A person on call was paged once for all alerts that wait for that person. The live stream tells the readers who may
 * know of the most pressing alert that its rung is called again. The number is shown to nobody, because it counts cases
 * of which a reader may not know, and the page is on no timeline.
 *
 * @param pageId the stream
 * @param caseId the case of the most pressing alert
 * @param mostPressing the alert to answer first
 * @param role the rung on which the most pressing alert waits
 * @param person the pseudonym of the person on the rota
 * @param round 1, 2, 3 … since an alert waits for the person
 * @param waiting how many alerts wait for the person
 * @param againAt when the person is called again, if something waits then
 */
@Published(by = SYSTEM)
public record OnCallPaged(
        PageId pageId,
        CaseId caseId,
        AlertId mostPressing,
        @OnTimeline @Form(Form.ROLE) String role,
        String person,
        @AtLeast(1) int round,
        @AtLeast(1) int waiting,
        Optional<Instant> againAt)
        implements Concerning {

    @Override
    public List<CaseId> cases() {
        return List.of(caseId);
    }
}
