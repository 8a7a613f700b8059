package esperanza.intake.report.domain;

import esperanza.intake.report.domain.Report.Received;
import esperanza.intake.report.domain.ReportCommand.ChangeConsent;
import esperanza.intake.report.domain.ReportEvent.*;
import esperanza.kernel.PartyRef;
import esperanza.protocol.vocabulary.ConsentPurpose;
import esperanza.protocol.vocabulary.ConsentState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The effect of consent: for each purpose, consent opens or closes the gate through which a report is referred. */
final class Consents {

    private Consents() {}

    /** A new report is referred at once for every purpose whose gate is open. A test is referred nowhere. */
    static List<ReportEvent> received(ReportReceived content) {
        List<ReportEvent> events = new ArrayList<>();
        events.add(content);
        if (!content.sentAsTest()) {
            events.addAll(Referring.byConsent(Received.of(content)));
        }
        return events;
    }

    static List<ReportEvent> changed(Received report, ChangeConsent consent) {
        return switch (consent.change()) {
            case GIVEN -> given(report, consent.purpose());
            case WITHDRAWN -> withdrawn(report, consent.purpose());
        };
    }

    /**
     * A later consent of the reporter refers the report then, unless it was referred before. The consent does not count
     * for a collective.
     */
    private static List<ReportEvent> given(Received report, ConsentPurpose purpose) {
        if (report.consent(purpose) == ConsentState.GRANTED) {
            return List.of();
        }
        ReportReceived content = report.content();
        List<ReportEvent> events = new ArrayList<>();
        events.add(new ConsentGiven(
                content.reportId(),
                content.caseId(),
                purpose,
                affected(report, party -> !report.ledger().standsAlone(party, purpose)),
                wasPrevented(report.consent(purpose)),
                Optional.empty(),
                Optional.empty()));
        Received granted = report.ledger(ledger -> ledger.granted(Optional.empty(), purpose));
        events.addAll(answers(granted));
        events.addAll(Referring.byConsent(granted, purpose));
        return events;
    }

    /** The reporter withdraws consent for all parties that have not spoken for themselves, collectives included. */
    private static List<ReportEvent> withdrawn(Received report, ConsentPurpose purpose) {
        if (report.consent(purpose) == ConsentState.WITHDRAWN) {
            return List.of();
        }
        List<ReportEvent> events = new ArrayList<>();
        events.add(new ConsentWithdrawn(
                report.reportId(),
                report.caseId(),
                purpose,
                affected(report, party -> !report.ledger().hasSpoken(party.party(), purpose)),
                wasPrevented(report.consent(purpose)),
                Optional.empty(),
                Optional.empty()));
        events.addAll(answers(report.ledger(ledger -> ledger.withdrawn(Optional.empty(), purpose))));
        return events;
    }

    /**
     * The answers of parties that were referred alone, because they could be collectives, and turned out to be none:
     * what the reporter said of the purpose is their answer, and nobody waits for another one.
     */
    static List<ReportEvent> answers(Received report) {
        return Arrays.stream(ConsentPurpose.values())
                .flatMap(purpose -> report.facts().affected().stream()
                        .filter(party -> report.ledger().isAnsweredFor(party, purpose))
                        .map(party -> answer(report, party, purpose)))
                .toList();
    }

    private static ReportEvent answer(Received report, AffectedParty party, ConsentPurpose purpose) {
        Optional<Boolean> prevented = Optional.of(true);
        Optional<PartyRef> alone = Optional.of(party.party());
        return report.consent(purpose).refuses()
                ? new ConsentWithdrawn(
                        report.reportId(), report.caseId(), purpose, List.of(party), prevented, alone, Optional.empty())
                : new ConsentGiven(
                        report.reportId(),
                        report.caseId(),
                        purpose,
                        List.of(party),
                        prevented,
                        alone,
                        Optional.empty());
    }

    /** One party consents for itself alone and is referred, unless it was referred before. */
    static List<ReportEvent> given(Received report, AffectedParty party, ConsentPurpose purpose) {
        ConsentState before = report.ledger().own(party.party(), purpose);
        if (before == ConsentState.GRANTED) {
            return List.of();
        }
        PartyRef ref = party.party();
        List<ReportEvent> events = new ArrayList<>();
        events.add(new ConsentGiven(
                report.reportId(),
                report.caseId(),
                purpose,
                List.of(party),
                wasPrevented(before),
                Optional.of(ref),
                ratifiedByAll(report, party, purpose)));
        Received consenting = report.ledger(ledger -> ledger.granted(Optional.of(ref), purpose));
        events.addAll(Referring.byConsent(consenting, purpose));
        return events;
    }

    /** One party refuses for itself alone. */
    static List<ReportEvent> withdrawn(Received report, AffectedParty party, ConsentPurpose purpose) {
        ConsentState before = report.ledger().own(party.party(), purpose);
        return before.refuses()
                ? List.of()
                : List.of(new ConsentWithdrawn(
                        report.reportId(),
                        report.caseId(),
                        purpose,
                        List.of(party),
                        wasPrevented(before),
                        Optional.of(party.party()),
                        ratifiedByAll(report, party, purpose)));
    }

    /** The ledger after a yes. */
    static ConsentLedger given(ConsentLedger ledger, ConsentGiven given) {
        return reporterAnswers(ledger, given, given.onlyFor(), given.purpose())
                .orElseGet(() -> ledger.granted(given.onlyFor(), given.purpose()));
    }

    /** The ledger after a no. */
    static ConsentLedger withdrawn(ConsentLedger ledger, ConsentWithdrawn gone) {
        return reporterAnswers(ledger, gone, gone.onlyFor(), gone.purpose())
                .orElseGet(() -> ledger.withdrawn(gone.onlyFor(), gone.purpose()));
    }

    private static Optional<ConsentLedger> reporterAnswers(
            ConsentLedger ledger, ConsentEvent word, Optional<PartyRef> onlyFor, ConsentPurpose purpose) {
        return onlyFor.filter(_ -> word.affected().stream().allMatch(party -> ledger.isAnsweredFor(party, purpose)))
                .map(party -> ledger.answeredFor(party, purpose));
    }

    /** Whether the reporter or any party of the report refuses this purpose. */
    static boolean anybodyRefuses(Received report, ConsentPurpose purpose) {
        return report.consent(purpose).refuses()
                || report.facts().affected().stream()
                        .anyMatch(party -> report.consent(party, purpose).refuses());
    }

    private static List<AffectedParty> affected(Received report, Predicate<AffectedParty> which) {
        return FirstParties.of(report).stream().filter(which).toList();
    }

    private static Optional<Boolean> wasPrevented(ConsentState before) {
        return before == ConsentState.SERIOUSLY_PREVENTED ? Optional.of(true) : Optional.empty();
    }

    /**
     * True if this was the last outstanding answer of the persons the reporter spoke for while they were seriously
     * prevented. The answer then meets their shared ratification term.
     */
    private static Optional<Boolean> ratifiedByAll(Received report, AffectedParty speaks, ConsentPurpose purpose) {
        List<AffectedParty> silent = affected(
                report,
                party -> !report.ledger().standsAlone(party, purpose)
                        && report.ledger().own(party.party(), purpose) != ConsentState.SERIOUSLY_PREVENTED);
        return wasPrevented(report.consent(purpose)).filter(prevented -> silent.equals(List.of(speaks)));
    }
}
