package esperanza.notification.clock.domain;

import static java.util.Objects.requireNonNull;

import esperanza.kernel.CaseId;
import esperanza.kernel.Identifier;
import esperanza.kernel.PartyRef;
import esperanza.kernel.ReportId;
import esperanza.kernel.StreamId;
import esperanza.protocol.vocabulary.ReferralDestination;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * One term of one object: a report, a case, a party of a case, a measure. The id is derived from the rule and the
 * object, so that the event that starts the term and the act that meets it find the same stream, in whatever order they
 * arrive.
 */
public record DeadlineId(UUID value) implements Identifier {

    public DeadlineId {
        requireNonNull(value);
    }

    public static DeadlineId of(String rule, ReportId report) {
        return named(rule, "report", report.value());
    }

    /** The term for the acknowledgement of a transfer by its receiver. */
    public static DeadlineId ofTransfer(String rule, UUID transfer) {
        return named(rule, "transfer", transfer);
    }

    /** The term for the person's own consent: one for each destination of the report. */
    public static DeadlineId of(String rule, ReportId report, ReferralDestination to) {
        return named(rule, "report", report.value() + "/" + to);
    }

    /** The term for the consent of one party that answers for itself alone. */
    public static DeadlineId of(String rule, ReportId report, ReferralDestination to, PartyRef party) {
        return named(rule, "report", report.value() + "/" + to + "/party/" + party.value());
    }

    public static DeadlineId of(String rule, CaseId of) {
        return named(rule, "case", of.value());
    }

    public static DeadlineId of(String rule, CaseId of, PartyRef party) {
        return named(rule, "case", of.value() + "/party/" + party.value());
    }

    public static DeadlineId of(String rule, CaseId of, UUID measure) {
        return named(rule, "case", of.value() + "/measure/" + measure);
    }

    /** @param glass the breaking of the glass that another person has to review */
    public static DeadlineId ofBreak(String rule, CaseId of, UUID glass) {
        return named(rule, "case", of.value() + "/break/" + glass);
    }

    /** @param request the request for the reporter's identity that a custodian has to answer */
    public static DeadlineId ofIdentityRequest(String rule, UUID request) {
        return named(rule, "identity-request", request);
    }

    /** @param separation the separation of parties after which a person has to review whose the measures are */
    public static DeadlineId ofSeparation(String rule, UUID separation) {
        return named(rule, "separation", separation);
    }

    public StreamId stream() {
        return new StreamId("deadline", value);
    }

    private static DeadlineId named(String rule, String what, Object which) {
        String name = rule + '/' + what + '/' + which;
        return new DeadlineId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }
}
