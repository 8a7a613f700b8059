package esperanza.intake.likeness.finding;

import static esperanza.intake.report.domain.ReportFixture.CASE;
import static esperanza.intake.report.domain.ReportFixture.NOON;
import static esperanza.intake.report.domain.ReportFixture.REPORT;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.intake.relating.read.alike.Contact;
import esperanza.intake.report.domain.AffectedParty;
import esperanza.intake.report.domain.Evidence;
import esperanza.intake.report.domain.Facet;
import esperanza.intake.report.domain.Particulars;
import esperanza.intake.report.domain.PartyIdentity;
import esperanza.intake.report.domain.Referral;
import esperanza.intake.report.domain.ReferralBasis;
import esperanza.intake.report.domain.Report;
import esperanza.intake.report.domain.Report.Received;
import esperanza.intake.report.domain.ReportDecider;
import esperanza.intake.report.domain.ReportEvent;
import esperanza.intake.report.domain.ReportEvent.*;
import esperanza.intake.report.domain.Reporter;
import esperanza.intake.report.domain.Trace;
import esperanza.intake.report.domain.Verbatim;
import esperanza.kernel.PartyRef;
import esperanza.kernel.Personal;
import esperanza.protocol.vocabulary.Channel;
import esperanza.protocol.vocabulary.ConsentPurpose;
import esperanza.protocol.vocabulary.ConsentState;
import esperanza.protocol.vocabulary.PartyKind;
import esperanza.protocol.vocabulary.PlacePrecision;
import esperanza.protocol.vocabulary.ReferralDestination;
import esperanza.protocol.vocabulary.ReporterKind;
import esperanza.protocol.vocabulary.StatementKind;
import esperanza.protocol.vocabulary.TimePrecision;
import esperanza.protocol.vocabulary.TraceKind;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FeaturesTest {

    private static final Instant MORNING = Instant.parse("2026-02-27T06:00:00Z");
    private static final UUID REPORTER = new UUID(7, 7);
    private static final AffectedParty UNION = new AffectedParty(new PartyRef(new UUID(5, 5)), PartyKind.ORGANISATION);
    private static final AffectedParty WOMAN = new AffectedParty(new PartyRef(new UUID(6, 6)), PartyKind.PERSON);

    @Test
    void what_the_threatener_said_counts_and_not_what_others_tell() {
        Features features = features(
                received(TimePrecision.DAY),
                referred(UNION, WOMAN),
                new StatementAdded(
                        REPORT,
                        CASE,
                        new UUID(8, 8),
                        StatementKind.ADDITION,
                        Optional.empty(),
                        Personal.of(CASE.value(), "Me escribió de nuevo: “ya te quedan muy pocas horas, vete”."),
                        Optional.empty(),
                        Optional.empty()),
                new VerbatimSecured(
                        REPORT,
                        CASE,
                        Verbatim.Kind.MESSAGE,
                        Personal.of(
                                CASE.value(),
                                new Verbatim(
                                        Optional.of("esta es la última vez que te avisamos con palabras"),
                                        Optional.empty(),
                                        Optional.empty()))));
        assertThat(features.phrases())
                .extracting(Phrase::words)
                .containsExactly(
                        "esta es la ultima vez que te avisamos con palabras",
                        "deja la radio o te vamos a quemar",
                        "ya te quedan muy pocas horas vete",
                        "sabemos bien donde estudian tus hijos");
    }

    @Test
    void traces_and_the_contacts_of_collectives_count_and_no_contact_of_a_person() {
        Features features = features(received(TimePrecision.DAY), referred(UNION, WOMAN));
        assertThat(features.contacts())
                .extracting(Contact::value)
                .containsExactlyInAnyOrder("sindicato@example.org", "98110001", "deja la radio o te vamos a quemar");
        assertThat(features.organisations()).containsExactly("sindicato de ejemplo");
    }

    @Test
    void a_collective_that_was_not_referred_or_withdrew_does_not_count() {
        assertThat(features(received(TimePrecision.DAY), referred(WOMAN)).organisations())
                .isEmpty();
        Features withdrawn = features(received(TimePrecision.DAY), referred(UNION, WOMAN), withdrawn(UNION));
        assertThat(withdrawn.organisations()).isEmpty();
        assertThat(withdrawn.contacts()).extracting(Contact::value).doesNotContain("sindicato@example.org");
    }

    @Test
    void a_report_is_compared_until_the_last_of_its_parties_withdraws() {
        ReportReceived received = received(TimePrecision.DAY);
        assertThat(OpenedReports.mayBeCompared(report(received)))
                .as("not referred")
                .isFalse();
        assertThat(OpenedReports.mayBeCompared(report(received, referred(UNION, WOMAN), withdrawn(UNION))))
                .isTrue();
        assertThat(OpenedReports.mayBeCompared(
                        report(received, referred(UNION, WOMAN), withdrawn(UNION), withdrawn(WOMAN))))
                .isFalse();
        assertThat(OpenedReports.mayBeCompared(report(received, referred(WOMAN), withdrawn(WOMAN))))
                .as("the union was not referred")
                .isFalse();
    }

    @Test
    void the_facts_in_clear_count_as_they_are_known_now() {
        Features features = features(received(TimePrecision.DAY), referred(WOMAN));
        assertThat(features.area()).contains("XX-01");
        assertThat(features.channels()).containsExactly("SMS", "PAMPHLET");
        assertThat(features.day()).isEqualTo(MORNING);
        assertThat(features(received(TimePrecision.MONTH), referred(WOMAN)).day())
                .as("not known to the day")
                .isEqualTo(NOON);
    }

    private static Features features(ReportEvent... events) {
        return Features.of(report(events), List.of(events));
    }

    private static Received report(ReportEvent... events) {
        ReportDecider decider = new ReportDecider();
        Report report = decider.initial();
        for (ReportEvent event : events) {
            report = decider.evolve(report, event);
        }
        return (Received) report;
    }

    private static ConsentWithdrawn withdrawn(AffectedParty party) {
        return new ConsentWithdrawn(
                REPORT,
                CASE,
                ConsentPurpose.INVESTIGATION,
                List.of(party),
                Optional.empty(),
                Optional.of(party.party()),
                Optional.empty());
    }

    private static ReportReferred referred(AffectedParty... parties) {
        Referral referral = new Referral(
                ReferralDestination.INVESTIGATION,
                ReferralBasis.CONSENT,
                List.of(parties),
                Optional.of(ConsentState.GRANTED),
                Optional.empty());
        return new ReportReferred(
                REPORT, CASE, NOON, false, Optional.empty(), List.of(referral), Optional.empty(), Optional.empty());
    }

    private static ReportReceived received(TimePrecision precision) {
        return new ReportReceived(
                REPORT,
                CASE,
                NOON,
                Channel.HOTLINE,
                ReporterKind.ORGANISATION,
                Optional.empty(),
                Optional.of("XX-01"),
                PlacePrecision.FIRST_LEVEL,
                Optional.of(MORNING),
                Optional.empty(),
                precision,
                false,
                Map.of(ConsentPurpose.INVESTIGATION, ConsentState.GRANTED),
                List.of(UNION, WOMAN),
                Map.of(Facet.CHANNEL, List.of("SMS", "OTHER", "PAMPHLET")),
                List.of(Evidence.ACCOUNT),
                Personal.of(CASE.value(), particulars()),
                Personal.<Reporter>closed(REPORTER),
                List.of(
                        identity(UNION, "Sindicato de Ejemplo", "sindicato@example.org"),
                        identity(WOMAN, "Ana", "98110002")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Particulars particulars() {
        return new Particulars(
                Optional.of("Ayer llamó y dijo «sabemos bien dónde estudian tus hijos», y colgó. No dijo \"más\"."),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(
                        new Trace(TraceKind.PHONE, "9811-0001"),
                        new Trace(TraceKind.WORDING, "¡Deja la radio o te vamos a quemar!")),
                Optional.empty(),
                Map.of());
    }

    private static Personal<PartyIdentity> identity(AffectedParty party, String name, String contact) {
        return Personal.of(
                party.party().value(),
                new PartyIdentity(
                        Optional.of(name),
                        Optional.of(contact),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        Map.of()));
    }
}
