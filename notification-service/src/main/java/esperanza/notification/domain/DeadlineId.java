package esperanza.notification.domain;

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
 * One term that runs for one thing: a report, a case, a party of a case, a measure. Its name is made from the rule and that
 * thing, so that what starts the term and what meets it find the same stream, whoever comes first.
 */
public record DeadlineId(UUID value) implements Identifier {

    public DeadlineId {
        requireNonNull(value);
    }

    public static DeadlineId of(String rule, ReportId report) {
        return named(rule, "report", report.value());
    }

    /** What waits for somebody outside. */
    public static DeadlineId ofTransfer(String rule, UUID transfer) {
        return named(rule, "transfer", transfer);
    }

    /** What waits for the person's own word: one for each place their report went to. */
    public static DeadlineId of(String rule, ReportId report, ReferralDestination to) {
        return named(rule, "report", report.value() + "/" + to);
    }

    /** The same of a party that speaks for itself alone. */
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

    /** @param glass the breaking of the glass that somebody has to look at */
    public static DeadlineId ofBreak(String rule, CaseId of, UUID glass) {
        return named(rule, "case", of.value() + "/break/" + glass);
    }

    /** @param request to be shown who reports: a custodian has to answer it */
    public static DeadlineId ofIdentityRequest(String rule, UUID request) {
        return named(rule, "identity-request", request);
    }

    /** @param separation of parties, after which somebody has to look whose the measures are */
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
