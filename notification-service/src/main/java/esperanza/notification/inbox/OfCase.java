package esperanza.notification.inbox;

import esperanza.kernel.CaseId;

/** An event of another service that is about one case. */
public interface OfCase {

    CaseId caseId();
}
