package esperanza.investigation.qualification;

import esperanza.investigation.qualification.domain.Qualification;
import esperanza.investigation.qualification.domain.QualificationCommand;
import esperanza.investigation.qualification.domain.QualificationDecider;
import esperanza.investigation.qualification.domain.QualificationEvent;
import esperanza.kernel.StreamType;

/** The streams of qualifications. The qualification of a case has the id of the case. */
public final class QualificationStreams {

    public static final StreamType<QualificationCommand, Qualification, QualificationEvent> QUALIFICATION =
            new StreamType<>("qualification", "caseId", QualificationEvent.class, new QualificationDecider());

    private QualificationStreams() {}
}
