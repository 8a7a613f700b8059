package esperanza.notification.clock.domain;

import static java.util.Objects.requireNonNull;

import esperanza.kernel.CaseId;
import esperanza.kernel.PartyRef;
import esperanza.kernel.ReportId;
import esperanza.protocol.vocabulary.ReferralDestination;
import esperanza.protocol.vocabulary.TermObject;
import java.util.Optional;
import java.util.UUID;

/**
 * The thing that a term runs for.
 *
 * @param name names the thing among all things; the ids of clocks are derived from it, so it never changes
 * @param party the party, if the term runs for one
 * @param measure the measure, if the term runs for one
 * @param about the id of the thing, if it is neither a party nor a measure, and the table of moments names it or the
 *     act that is owed needs it
 */
public record Thing(
        TermObject kind, String name, Optional<PartyRef> party, Optional<UUID> measure, Optional<UUID> about) {

    public Thing {
        requireNonNull(kind);
        requireNonNull(name);
        requireNonNull(party);
        requireNonNull(measure);
        requireNonNull(about);
    }

    public static Thing report(ReportId report) {
        return named(TermObject.REPORT, "report/" + report.value());
    }

    public static Thing ofCase(CaseId of) {
        return named(TermObject.CASE, "case/" + of.value());
    }

    public static Thing party(CaseId of, PartyRef party) {
        return new Thing(
                TermObject.PARTY,
                "case/" + of.value() + "/party/" + party.value(),
                Optional.of(party),
                Optional.empty(),
                Optional.empty());
    }

    public static Thing measure(CaseId of, UUID measure) {
        return new Thing(
                TermObject.MEASURE,
                "case/" + of.value() + "/measure/" + measure,
                Optional.empty(),
                Optional.of(measure),
                Optional.empty());
    }

    public static Thing transfer(UUID transfer) {
        return named(TermObject.TRANSFER, "transfer/" + transfer);
    }

    /** The consent of all persons for whom the reporter spoke as one, about one destination of the report. */
    public static Thing awaitedConsent(ReportId report, ReferralDestination to) {
        return named(TermObject.AWAITED_CONSENT, "report/" + report.value() + "/" + to);
    }

    /** The consent of one party that answers for itself alone. */
    public static Thing awaitedConsent(ReportId report, ReferralDestination to, PartyRef party) {
        return new Thing(
                TermObject.AWAITED_CONSENT,
                "report/" + report.value() + "/" + to + "/party/" + party.value(),
                Optional.of(party),
                Optional.empty(),
                Optional.empty());
    }

    /** @param glass the breaking of the glass that another person has to review */
    public static Thing glassBreak(CaseId of, UUID glass) {
        return acted(TermObject.GLASS_BREAK, "case/" + of.value() + "/break/" + glass, glass);
    }

    /** @param request the request for the reporter's identity that a custodian has to answer */
    public static Thing identityRequest(UUID request) {
        return named(TermObject.IDENTITY_REQUEST, "identity-request/" + request);
    }

    /** @param separation the separation of parties after which a person has to review whose the measures are */
    public static Thing separation(UUID separation) {
        return named(TermObject.SEPARATION, "separation/" + separation);
    }

    /** @param gap the gap in which somebody has to protect the person at once */
    public static Thing gap(CaseId of, UUID gap) {
        return of(of, TermObject.GAP, gap);
    }

    /** @param alarm the alarm that somebody has to answer at once */
    public static Thing alarm(CaseId of, UUID alarm) {
        return of(of, TermObject.ALARM, alarm);
    }

    /** @param demand the ombudsman's demand that a function of the mechanism has to answer */
    public static Thing demand(UUID demand) {
        return acted(TermObject.DEMAND, "demand/" + demand, demand);
    }

    /** A thing of a case that the table of moments names by its kind and its id. */
    public static Thing of(CaseId of, TermObject kind, UUID id) {
        return switch (kind) {
            case PARTY -> party(of, new PartyRef(id));
            case MEASURE -> measure(of, id);
            default ->
                new Thing(
                        kind,
                        "case/" + of.value() + '/' + kind + '/' + id,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(id));
        };
    }

    /** A thing whose id the person needs who does the act that is owed. */
    private static Thing acted(TermObject kind, String name, UUID id) {
        return new Thing(kind, name, Optional.empty(), Optional.empty(), Optional.of(id));
    }

    private static Thing named(TermObject kind, String name) {
        return new Thing(kind, name, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
