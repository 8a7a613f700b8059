package esperanza.intake.relating.read.alike;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.intake.report.domain.Particulars;
import esperanza.intake.report.domain.PartyIdentity;
import esperanza.intake.report.domain.ReportEvent.ReportReceived;
import esperanza.intake.report.domain.Reporter;
import esperanza.intake.report.domain.Reporter.SafeContact;
import esperanza.intake.report.domain.Trace;
import esperanza.kernel.CaseId;
import esperanza.kernel.Personal;
import esperanza.kernel.ReportId;
import esperanza.protocol.vocabulary.Channel;
import esperanza.protocol.vocabulary.PlacePrecision;
import esperanza.protocol.vocabulary.ReporterKind;
import esperanza.protocol.vocabulary.TimePrecision;
import esperanza.protocol.vocabulary.TraceKind;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContactTest {

    private static final UUID CASE = new UUID(4, 4);
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

        assertThat(Contact.of(
                        report(Personal.closed(CASE), Personal.of(REPORTER, reporter), Personal.of(PARTY, party))))
                .containsExactlyInAnyOrder(
                        new Contact(REPORTER, ContactField.REPORTER_PHONE, "50499990000"),
                        new Contact(REPORTER, ContactField.REPORTER_PHONE, "88881111"),
                        new Contact(REPORTER, ContactField.REPORTER_EMAIL, "eva@example.org"),
                        new Contact(REPORTER, ContactField.REPORTER_DOCUMENT, "0801198000001"),
                        new Contact(PARTY, ContactField.PHONE, "50499990000"),
                        new Contact(PARTY, ContactField.DOCUMENT, "a7"),
                        new Contact(PARTY, ContactField.NAME, "77776666 ana"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Ana López Peña      | ana lopez pena
            LOPEZ PEÑA, Ana     | ana lopez pena
            '  peña  ana-lopez '| ana lopez pena
            """)
    void a_name_has_one_form_whatever_the_order_of_its_words(String said, String form) {
        assertThat(Contact.name(said)).contains(form);
    }

    @Test
    void two_reports_do_not_look_alike_by_a_name() {
        PartyIdentity party = new PartyIdentity(
                Optional.of("Ana"),
                Optional.empty(),
                Optional.of("a 7"),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Map.of());

        assertThat(Contact.comparable(
                        report(Personal.closed(CASE), Personal.closed(REPORTER), Personal.of(PARTY, party))))
                .containsExactly(new Contact(PARTY, ContactField.DOCUMENT, "a7"));
    }

    @Test
    void what_is_closed_gives_nothing() {
        assertThat(Contact.of(report(Personal.closed(CASE), Personal.closed(REPORTER), Personal.closed(PARTY))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PHONE   | +504 9811-0001                    | TRACE_PHONE=50498110001
            PHONE   | llamó del 00504 98110001          | TRACE_PHONE=50498110001
            PHONE   | 9811.0001 o 9811 0002             | TRACE_PHONE=98110001 TRACE_PHONE=98110002
            PHONE   | oculto                            |
            PHONE   | 9811                              |
            HANDLE  | @El_Patron                        | TRACE_HANDLE=el_patron
            HANDLE  | '  el_patron '                    | TRACE_HANDLE=el_patron
            HANDLE  | @                                 |
            EMAIL   | Patron@Example.ORG                | TRACE_EMAIL=patron@example.org
            EMAIL   | el correo era <patron@example.org>| TRACE_EMAIL=patron@example.org
            EMAIL   | patron                            |
            ACCOUNT | HN12 3456-7890                    | TRACE_ACCOUNT=hn1234567890
            ACCOUNT | -                                 |
            PLATE   | HAA 12-34                         | TRACE_PLATE=haa1234
            PLATE   | haa1234                           | TRACE_PLATE=haa1234
            WORDING | ¡Ya sabés lo que te ESPERA!       | TRACE_WORDING=ya sabes lo que te espera
            WORDING | ya  sabes, lo que te espera       | TRACE_WORDING=ya sabes lo que te espera
            WORDING | te espera                         |
            UNKNOWN | +504 9811-0001                    |
            """)
    void a_trace_is_compared_in_one_form_however_it_was_written(TraceKind kind, String told, String forms) {
        Particulars particulars = particulars(List.of(new Trace(kind, told)));
        assertThat(Contact.of(report(particulars)).stream().map(each -> each.field() + "=" + each.value()))
                .isEqualTo(forms == null ? List.of() : List.of(forms.split(" (?=TRACE)")));
        assertThat(Contact.of(report(particulars)))
                .allMatch(each -> each.subject().equals(CASE));
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
        Contact mine = new Contact(REPORTER, ContactField.REPORTER_PHONE, one);
        Contact theirs = new Contact(PARTY, ContactField.PHONE, other);
        assertThat(mine.sameAs(theirs)).isEqualTo(same);
        assertThat(same && !mine.indexed().equals(theirs.indexed()))
                .as("the same is found in the index")
                .isFalse();
    }

    @Test
    void a_trace_of_the_threatener_is_no_contact_of_a_person() {
        assertThat(new Contact(CASE, ContactField.TRACE_PHONE, "99990000")
                        .sameAs(new Contact(PARTY, ContactField.PHONE, "99990000")))
                .isFalse();
        assertThat(new Contact(CASE, ContactField.TRACE_PHONE, "50499990000")
                        .sameAs(new Contact(CASE, ContactField.TRACE_PHONE, "99990000")))
                .isTrue();
    }

    @Test
    void what_two_reports_have_in_common_is_of_a_reporter_if_one_of_the_two_is() {
        Contact reporters = new Contact(REPORTER, ContactField.REPORTER_PHONE, "99990000");
        Contact partys = new Contact(PARTY, ContactField.PHONE, "99990000");
        assertThat(partys.sameAs(reporters)).isTrue();
        assertThat(partys.inCommon(reporters)).isEqualTo(ContactField.REPORTER_PHONE);
        assertThat(reporters.inCommon(partys)).isEqualTo(ContactField.REPORTER_PHONE);
        assertThat(reporters.inCommon(reporters)).isEqualTo(ContactField.REPORTER_PHONE);
        assertThat(partys.inCommon(partys)).isEqualTo(ContactField.PHONE);
    }

    @Test
    void a_document_is_no_phone() {
        assertThat(new Contact(PARTY, ContactField.DOCUMENT, "99990000")
                        .sameAs(new Contact(PARTY, ContactField.PHONE, "99990000")))
                .isFalse();
    }

    private static Particulars particulars(List<Trace> traces) {
        return new Particulars(
                Optional.of("they called from 9811 9999"),
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
                traces,
                Optional.empty(),
                Map.of());
    }

    private static ReportReceived report(Particulars particulars) {
        return report(Personal.of(CASE, particulars), Personal.closed(REPORTER), Personal.closed(PARTY));
    }

    static ReportReceived report(
            Personal<Particulars> particulars, Personal<Reporter> reporter, Personal<PartyIdentity> party) {
        return new ReportReceived(
                new ReportId(new UUID(3, 3)),
                new CaseId(CASE),
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
                particulars,
                reporter,
                List.of(party),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
