package esperanza.intake.relating.read.alike;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.intake.report.domain.PartyIdentity;
import esperanza.intake.report.domain.ReportEvent.ReportReceived;
import esperanza.intake.report.domain.Reporter;
import esperanza.intake.report.domain.Reporter.SafeContact;
import esperanza.kernel.CaseId;
import esperanza.kernel.Personal;
import esperanza.kernel.ReportId;
import esperanza.protocol.vocabulary.Channel;
import esperanza.protocol.vocabulary.PlacePrecision;
import esperanza.protocol.vocabulary.ReporterKind;
import esperanza.protocol.vocabulary.TimePrecision;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContactTest {

    private static final UUID REPORTER = new UUID(1, 1);
    private static final UUID PARTY = new UUID(2, 2);

    @Test
    void phones_mails_and_documents_are_found_wherever_they_were_written() {
        SafeContact safe = new SafeContact(
                Optional.empty(),
                Optional.of("eva@example.org or 8888 1111"),
                Optional.of("08:00-12:00"),
                Optional.of("jacaranda"),
                List.of(),
                Optional.empty());
        Reporter reporter = new Reporter(
                Optional.of("Eva"),
                Optional.of("+504 9999-0000"),
                Optional.of("Eva@Example.org"),
                Optional.of("0801-1980-00001"),
                Optional.empty(),
                Optional.of(safe),
                Map.of());
        PartyIdentity party = new PartyIdentity(
                Optional.of("Ana 77776666"),
                Optional.of("(504) 9999.0000"),
                Optional.of("a 7"),
                Optional.of("9999 1234"),
                List.of(),
                Optional.empty(),
                Map.of());

        assertThat(Contact.of(report(Personal.of(REPORTER, reporter), Personal.of(PARTY, party))))
                .containsExactlyInAnyOrder(
                        new Contact(REPORTER, ContactField.PHONE, "50499990000"),
                        new Contact(REPORTER, ContactField.PHONE, "88881111"),
                        new Contact(REPORTER, ContactField.EMAIL, "eva@example.org"),
                        new Contact(REPORTER, ContactField.DOCUMENT, "0801198000001"),
                        new Contact(PARTY, ContactField.PHONE, "50499990000"),
                        new Contact(PARTY, ContactField.DOCUMENT, "a7"));
    }

    @Test
    void what_is_closed_gives_nothing() {
        assertThat(Contact.of(report(Personal.closed(REPORTER), Personal.closed(PARTY))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "50499990000, 99990000, true",
        "99990000, 50499990000, true",
        "50499990000, 50499990000, true",
        "50499990000, 50299990000, false",
        "50499990000, 50499990001, false",
        "999000, 99990000, false"
    })
    void a_number_is_the_same_with_and_without_its_country_and_never_as_another_country_s(
            String one, String other, boolean same) {
        Contact mine = new Contact(REPORTER, ContactField.PHONE, one);
        Contact theirs = new Contact(PARTY, ContactField.PHONE, other);
        assertThat(mine.sameAs(theirs)).isEqualTo(same);
        assertThat(same && !mine.indexed().equals(theirs.indexed()))
                .as("the same is found in the index")
                .isFalse();
    }

    @Test
    void a_document_is_no_phone() {
        assertThat(new Contact(REPORTER, ContactField.DOCUMENT, "99990000")
                        .sameAs(new Contact(PARTY, ContactField.PHONE, "99990000")))
                .isFalse();
    }

    private static ReportReceived report(Personal<Reporter> reporter, Personal<PartyIdentity> party) {
        return new ReportReceived(
                new ReportId(new UUID(3, 3)),
                new CaseId(new UUID(4, 4)),
                Instant.EPOCH,
                Channel.HOTLINE,
                ReporterKind.VICTIM,
                Optional.empty(),
                Optional.empty(),
                PlacePrecision.UNKNOWN,
                Optional.empty(),
                Optional.empty(),
                TimePrecision.UNKNOWN,
                false,
                Map.of(),
                List.of(),
                Map.of(),
                List.of(),
                Personal.closed(new UUID(4, 4)),
                reporter,
                List.of(party),
                Optional.empty(),
                Optional.empty());
    }
}
