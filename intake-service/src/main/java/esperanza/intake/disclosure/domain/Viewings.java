package esperanza.intake.disclosure.domain;

import esperanza.intake.disclosure.domain.OpeningCommand.AgreeViewing;
import esperanza.intake.disclosure.domain.OpeningCommand.AskViewing;
import esperanza.intake.disclosure.domain.OpeningCommand.OpenFile;
import esperanza.intake.disclosure.domain.OpeningCommand.ReadViewingRequest;
import esperanza.intake.disclosure.domain.OpeningEvent.AttachmentOpened;
import esperanza.intake.disclosure.domain.OpeningEvent.MetadataOpened;
import esperanza.intake.disclosure.domain.Openings.Viewing;
import esperanza.intake.disclosure.domain.ViewingEvent.ViewingAgreed;
import esperanza.intake.disclosure.domain.ViewingEvent.ViewingAsked;
import esperanza.intake.disclosure.domain.ViewingEvent.ViewingRequestRead;
import esperanza.kernel.Personal;
import esperanza.kernel.RuleViolation;
import java.util.Optional;
import java.util.UUID;

/**
 * One person asks for one viewing of a file, and another one reads the reasons and agrees. The agreement is for that
 * person, that file, that way of opening it, and one time.
 */
final class Viewings {

    private Viewings() {}

    static ViewingAsked asked(AskViewing ask) {
        return new ViewingAsked(
                ask.reportId(),
                ask.caseId(),
                ask.viewingRequestId(),
                ask.attachmentId(),
                ask.view(),
                ask.purpose(),
                ask.by(),
                Personal.of(ask.caseId().value(), ask.reasons()));
    }

    static ViewingRequestRead read(Viewing one, ReadViewingRequest read) {
        return new ViewingRequestRead(one.asked().reportId(), one.asked().caseId(), read.viewingRequestId(), read.by());
    }

    static ViewingAgreed agreed(Viewing one, AgreeViewing agree) {
        if (one.agreed().isPresent()) {
            throw new RuleViolation(OpeningRule.ALREADY_ANSWERED);
        }
        if (one.asked().by().equals(agree.at().by())) {
            throw new RuleViolation(OpeningRule.OWN_REQUEST);
        }
        if (!one.readers().contains(agree.at().by())) {
            throw new RuleViolation(OpeningRule.READ_FIRST);
        }
        return new ViewingAgreed(
                one.asked().reportId(),
                one.asked().caseId(),
                agree.viewingRequestId(),
                agree.at().by(),
                agree.at().now().plus(agree.holds()));
    }

    static OpeningEvent opened(Openings state, OpenFile open) {
        Optional<UUID> viewingRequestId = open.secondPerson() ? Optional.of(agreed(state, open)) : Optional.empty();
        Optional<Personal<String>> reasons =
                open.reasons().map(words -> Personal.of(open.caseId().value(), words));
        return open.view() == FileView.METADATA
                ? new MetadataOpened(
                        open.reportId(),
                        open.caseId(),
                        open.openingId(),
                        open.attachmentId(),
                        open.purpose(),
                        open.at().by(),
                        reasons,
                        viewingRequestId)
                : new AttachmentOpened(
                        open.reportId(),
                        open.caseId(),
                        open.openingId(),
                        open.attachmentId(),
                        open.view() == FileView.ORIGINAL,
                        open.purpose(),
                        open.at().by(),
                        reasons,
                        viewingRequestId);
    }

    /** The request by which the file opens. Fails unless a second person agreed to exactly this, and it is not used yet. */
    private static UUID agreed(Openings state, OpenFile open) {
        UUID viewingRequestId =
                open.viewingRequestId().orElseThrow(() -> new RuleViolation(OpeningRule.FILE_NEEDS_SECOND_PERSON));
        Viewing one = state.viewing(viewingRequestId);
        if (!one.asked().by().equals(open.at().by())) {
            throw new RuleViolation(OpeningRule.ANOTHERS_REQUEST);
        }
        if (one.asked().view() != open.view() || !one.asked().attachmentId().equals(open.attachmentId())) {
            throw new RuleViolation(OpeningRule.FILE_NEEDS_SECOND_PERSON);
        }
        if (one.agreed().isEmpty()) {
            throw new RuleViolation(OpeningRule.NOT_GRANTED);
        }
        if (!one.isOpen(open.at().now())) {
            throw new RuleViolation(OpeningRule.GRANT_IS_OVER);
        }
        return viewingRequestId;
    }
}
