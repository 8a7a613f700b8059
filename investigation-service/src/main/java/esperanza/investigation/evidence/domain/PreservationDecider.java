package esperanza.investigation.evidence.domain;

import static esperanza.investigation.evidence.domain.EvidenceRule.AFTER_EXPIRY;
import static esperanza.investigation.evidence.domain.EvidenceRule.NOT_EXPIRED;
import static esperanza.investigation.evidence.domain.EvidenceRule.NOT_GRANTED;
import static esperanza.investigation.evidence.domain.EvidenceRule.NOT_HELD;
import static esperanza.investigation.evidence.domain.EvidenceRule.NOT_LATER;
import static esperanza.investigation.evidence.domain.EvidenceRule.NO_SUCH_PRESERVATION;
import static esperanza.investigation.evidence.domain.Preservation.Status.CONVERTED;
import static esperanza.investigation.evidence.domain.Preservation.Status.EXPIRED;
import static esperanza.investigation.evidence.domain.Preservation.Status.EXPLAINED;
import static esperanza.investigation.evidence.domain.Preservation.Status.HELD;
import static esperanza.investigation.evidence.domain.Preservation.Status.REFUSED;
import static esperanza.investigation.evidence.domain.Preservation.Status.RELEASED;
import static esperanza.investigation.evidence.domain.Preservation.Status.SENT;

import esperanza.investigation.evidence.domain.Preservation.None;
import esperanza.investigation.evidence.domain.Preservation.Requested;
import esperanza.investigation.evidence.domain.Preservation.Status;
import esperanza.investigation.evidence.domain.PreservationCommand.*;
import esperanza.investigation.evidence.domain.PreservationEvent.*;
import esperanza.kernel.Decider;
import esperanza.kernel.RuleViolation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The rules of a request to keep data. It expires unless it is renewed, converted or released before; an expiry is
 * explained. The addressee's answers are facts and never refused.
 */
public final class PreservationDecider implements Decider<PreservationCommand, Preservation, PreservationEvent> {

    private record Step(Preservation preservation, PreservationCommand command) {}

    @Override
    public Preservation initial() {
        return new None();
    }

    @Override
    public List<PreservationEvent> decide(Preservation preservation, PreservationCommand command) {
        return switch (new Step(preservation, command)) {
            case Step(None _, RequestPreservation request) -> List.of(requested(request));
            case Step(None _, PreservationCommand _) -> throw new RuleViolation(NO_SUCH_PRESERVATION);
            case Step(Requested known, PreservationCommand other)
            when !known.isOf(other.caseId()) -> throw new RuleViolation(NO_SUCH_PRESERVATION);

            case Step(Requested _, RequestPreservation _) -> List.of();
            case Step(Requested known, ConfirmPreservation confirm) -> confirmed(known, confirm);
            case Step(Requested known, RefusePreservation _) when known.recorded() == REFUSED -> List.of();
            case Step(Requested known, RefusePreservation refuse) ->
                List.of(new PreservationRefused(refuse.caseId(), id(known), refuse.reference()));
            case Step(Requested known, RenewPreservation renew) -> renewed(known, renew);
            case Step(Requested known, ConvertPreservation _) when known.recorded() == CONVERTED -> List.of();
            case Step(Requested known, ConvertPreservation convert) -> List.of(converted(known, convert));
            case Step(Requested known, ReleasePreservation _) when known.recorded() == RELEASED -> List.of();
            case Step(Requested known, ReleasePreservation release) -> List.of(released(known, release));
            case Step(Requested known, ExplainExpiry _) when known.recorded() == EXPLAINED -> List.of();
            case Step(Requested known, ExplainExpiry explain) -> List.of(explained(known, explain));
        };
    }

    @Override
    public Preservation evolve(Preservation preservation, PreservationEvent event) {
        return switch (event) {
            case PreservationRequested content -> Requested.of(content);
            case PreservationConfirmed said ->
                in(preservation)
                        .held(said.heldUntil().orElse(in(preservation).content().until()));
            case PreservationRefused _ -> in(preservation).refused();
            case PreservationRenewed renewed -> in(preservation).held(renewed.heldUntil());
            case PreservationConverted _ -> in(preservation).is(CONVERTED);
            case PreservationReleased _ -> in(preservation).is(RELEASED);
            case ExpiryExplained _ -> in(preservation).is(EXPLAINED);
        };
    }

    private static PreservationEvent requested(RequestPreservation request) {
        return new PreservationRequested(
                request.caseId(),
                request.preservationId(),
                request.basis(),
                request.until(),
                request.evidence(),
                request.assistance(),
                request.addressee(),
                request.data());
    }

    private static List<PreservationEvent> confirmed(Requested known, ConfirmPreservation said) {
        Instant until = said.heldUntil().orElse(known.content().until());
        return known.recorded() == HELD && known.heldUntil().equals(until)
                ? List.of()
                : List.of(new PreservationConfirmed(said.caseId(), id(known), Optional.of(until), said.reference()));
    }

    private static List<PreservationEvent> renewed(Requested known, RenewPreservation renew) {
        Status status = refuseUnlessItRuns(known, renew.at().now());
        if (status == SENT) {
            throw new RuleViolation(NOT_HELD);
        }
        if (renew.heldUntil().isBefore(known.heldUntil())) {
            throw new RuleViolation(NOT_LATER);
        }
        return renew.heldUntil().equals(known.heldUntil())
                ? List.of()
                : List.of(new PreservationRenewed(renew.caseId(), id(known), renew.heldUntil()));
    }

    private static PreservationEvent converted(Requested known, ConvertPreservation convert) {
        refuseUnlessItRuns(known, convert.at().now());
        if (convert.authorisation().isPresent() && !convert.holds()) {
            throw new RuleViolation(NOT_GRANTED);
        }
        return new PreservationConverted(convert.caseId(), id(known), convert.authorisation());
    }

    private static PreservationEvent released(Requested known, ReleasePreservation release) {
        refuseUnlessItRuns(known, release.at().now());
        return new PreservationReleased(release.caseId(), id(known), release.reasons());
    }

    private static PreservationEvent explained(Requested known, ExplainExpiry explain) {
        if (known.at(explain.at().now()) != EXPIRED) {
            throw new RuleViolation(NOT_EXPIRED);
        }
        return new ExpiryExplained(explain.caseId(), id(known), explain.reasons());
    }

    private static Status refuseUnlessItRuns(Requested known, Instant now) {
        Status status = known.at(now);
        return switch (status) {
            case SENT, HELD -> status;
            case EXPIRED, EXPLAINED -> throw new RuleViolation(AFTER_EXPIRY);
            case REFUSED, CONVERTED, RELEASED -> throw new RuleViolation(NOT_HELD);
        };
    }

    private static PreservationId id(Requested known) {
        return known.content().preservationId();
    }

    private static Requested in(Preservation preservation) {
        return switch (preservation) {
            case Requested requested -> requested;
            case None _ -> throw new IllegalStateException("the preservation was never requested");
        };
    }
}
