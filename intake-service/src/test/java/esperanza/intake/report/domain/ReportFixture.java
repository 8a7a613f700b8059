package esperanza.intake.report.domain;

import esperanza.intake.report.domain.ReportEvent.ReportReceived;
import esperanza.intake.report.domain.ReportEvent.ReportReferred;
import esperanza.kernel.At;
import esperanza.kernel.CaseId;
import esperanza.kernel.PartyRef;
import esperanza.kernel.Personal;
import esperanza.kernel.ReportId;
import esperanza.protocol.vocabulary.Channel;
import esperanza.protocol.vocabulary.ConsentPurpose;
import esperanza.protocol.vocabulary.ConsentState;
import esperanza.protocol.vocabulary.PartyKind;
import esperanza.protocol.vocabulary.PlacePrecision;
import esperanza.protocol.vocabulary.ReferralDestination;
import esperanza.protocol.vocabulary.ReporterKind;
import esperanza.protocol.vocabulary.TimePrecision;
import esperanza.protocol.vocabulary.Urgency;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** A report and its events, for tests of its rules. */
public final class ReportFixture {

    public static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    public static final ReportId REPORT = new ReportId(new UUID(1, 1));
    public static final CaseId CASE = new CaseId(new UUID(2, 2));
    public static final PartyRef WOMAN = new PartyRef(new UUID(3, 3));
    public static final PartyRef KNOWN = new PartyRef(new UUID(4, 4));
    public static final AffectedParty PARTY = new AffectedParty(WOMAN, PartyKind.PERSON);

    private ReportFixture() {}

    /** With the basis CONSENT the consent is GRANTED, otherwise NOT_ASKED. */
    static ReportReferred referred(ReferralDestination to, ReferralBasis basis, Optional<Personal<String>> reasons) {
        return referred(
                to,
                basis,
                reasons,
                switch (basis) {
                    case CONSENT -> ConsentState.GRANTED;
                    case SERIOUSLY_PREVENTED -> ConsentState.SERIOUSLY_PREVENTED;
                    case HUMAN_ACT -> ConsentState.NOT_ASKED;
                });
    }

    public static ReportReferred referred(
            ReferralDestination to, ReferralBasis basis, Optional<Personal<String>> reasons, ConsentState consent) {
        return referred(true, reasons, new Referral(to, basis, List.of(PARTY), Optional.of(consent), Optional.empty()));
    }

    static ReportReferred referred(boolean danger, Optional<Personal<String>> reasons, Referral... referrals) {
        return new ReportReferred(
                REPORT, CASE, NOON, danger, Optional.of("XX-01"), List.of(referrals), reasons, Optional.empty());
    }

    /** The referral of a report that was triaged before. */
    static ReportReferred judged(Urgency urgency, ReportReferred referred) {
        return new ReportReferred(
                referred.reportId(),
                referred.caseId(),
                referred.receivedAt(),
                referred.imminentDanger(),
                referred.firstLevelArea(),
                referred.referrals(),
                referred.reasons(),
                Optional.of(urgency));
    }

    /** The referrals of these events as those of one decision. */
    static ReportReferred together(ReportReferred first, ReportReferred... others) {
        Stream<Referral> more = Arrays.stream(others).flatMap(other -> other.referrals().stream());
        return referred(
                first.imminentDanger(),
                first.reasons(),
                Stream.concat(first.referrals().stream(), more).toArray(Referral[]::new));
    }

    public static ReportReceived received(Map<ConsentPurpose, ConsentState> consents) {
        return received(consents, Optional.empty());
    }

    public static ReportReceived received(Map<ConsentPurpose, ConsentState> consents, Optional<Boolean> test) {
        return received(consents, List.of(PARTY), true, test, Optional.empty());
    }

    public static ReportReceived received(
            Map<ConsentPurpose, ConsentState> consents, List<AffectedParty> affected, boolean imminentDanger) {
        return received(consents, affected, imminentDanger, Optional.empty(), Optional.empty());
    }

    /** A report that came without a login. */
    static ReportReceived receivedOfAnyone(
            Map<ConsentPurpose, ConsentState> consents, List<AffectedParty> affected, boolean imminentDanger) {
        return received(consents, affected, imminentDanger, Optional.empty(), FirstParties.waiting(affected));
    }

    private static ReportReceived received(
            Map<ConsentPurpose, ConsentState> consents,
            List<AffectedParty> affected,
            boolean imminentDanger,
            Optional<Boolean> test,
            Optional<List<PartyRef>> waiting) {
        return new ReportReceived(
                REPORT,
                CASE,
                NOON,
                Channel.HOTLINE,
                ReporterKind.VICTIM,
                Optional.empty(),
                Optional.of("XX-01"),
                PlacePrecision.FIRST_LEVEL,
                Optional.empty(),
                Optional.empty(),
                TimePrecision.UNKNOWN,
                imminentDanger,
                consents,
                affected,
                Map.of(),
                List.of(Evidence.ACCOUNT),
                Personal.closed(CASE.value()),
                Personal.closed(CASE.value()),
                List.of(),
                Optional.empty(),
                test,
                waiting);
    }

    static At by(String person) {
        return new At(NOON, person);
    }
}
