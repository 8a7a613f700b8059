package esperanza.intake.relating.read.alike;

import esperanza.intake.report.domain.Particulars;
import esperanza.intake.report.domain.PartyIdentity;
import esperanza.intake.report.domain.ReportEvent.ReportReceived;
import esperanza.intake.report.domain.Reporter;
import esperanza.intake.report.domain.Trace;
import esperanza.kernel.Personal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A contact or document of a person, or a trace of the threatener, in one normal form. Exists only while two reports
 * are compared; never stored and never shown.
 *
 * @param subject the subject under which it is sealed
 */
public record Contact(UUID subject, ContactField field, String value) {

    /** The last eight digits of a number are present whether or not country and area are written. */
    private static final int LOCAL_DIGITS = 8;

    /** The party's name as a person says it, in the form in which it is indexed. */
    static Optional<String> name(String said) {
        return NormalForm.name(said).findFirst();
    }

    /**
     * The contacts of the reporter, the contacts and names of the parties, and the traces of the threatener, as far as
     * they are opened.
     */
    public static List<Contact> of(ReportReceived report) {
        return Stream.of(
                        reporter(report.reporter()),
                        report.identities().stream().flatMap(Contact::party),
                        traces(report.particulars()))
                .flatMap(each -> each)
                .distinct()
                .toList();
    }

    /** The same, without what two reports do not look alike by. */
    public static List<Contact> comparable(ReportReceived report) {
        return of(report).stream()
                .filter(contact -> contact.field != ContactField.NAME)
                .toList();
    }

    /** The value that goes into the index, equal for all ways to write it. */
    public String indexed() {
        return field.isPhone() && value.length() > LOCAL_DIGITS
                ? value.substring(value.length() - LOCAL_DIGITS)
                : value;
    }

    /**
     * Whether both are the same contact, or the same trace. A number without country code equals that number with any
     * country code; numbers with two different country codes differ.
     */
    public boolean sameAs(Contact other) {
        return field.indexedAs().equals(other.field.indexedAs())
                && indexed().equals(other.indexed())
                && (value.endsWith(other.value) || other.value.endsWith(value));
    }

    /** The kind that both have in common: of a reporter, if one of the two is. */
    ContactField inCommon(Contact other) {
        return field.ofReporter() ? field : other.field;
    }

    private static Stream<Contact> reporter(Personal<Reporter> reporter) {
        UUID subject = reporter.subject();
        return reporter.value().stream()
                .flatMap(known -> Stream.concat(
                        Stream.of(
                                        known.phone(),
                                        known.email(),
                                        known.safeContact().flatMap(Reporter.SafeContact::value))
                                .flatMap(Optional::stream)
                                .flatMap(said ->
                                        found(subject, ContactField.REPORTER_PHONE, ContactField.REPORTER_EMAIL, said)),
                        document(subject, ContactField.REPORTER_DOCUMENT, known.document())));
    }

    private static Stream<Contact> party(Personal<PartyIdentity> party) {
        UUID subject = party.subject();
        return party.value().stream()
                .flatMap(known -> Stream.concat(
                        known.contact().stream()
                                .flatMap(said -> found(subject, ContactField.PHONE, ContactField.EMAIL, said)),
                        Stream.concat(
                                document(subject, ContactField.DOCUMENT, known.document()),
                                known.name().stream()
                                        .flatMap(said -> each(subject, ContactField.NAME, NormalForm::name, said)))));
    }

    private static Stream<Contact> traces(Personal<Particulars> particulars) {
        return particulars.value().stream()
                .flatMap(known -> known.traces().stream())
                .flatMap(trace -> trace(particulars.subject(), trace));
    }

    private static Stream<Contact> trace(UUID subject, Trace trace) {
        return switch (trace.kind()) {
            case PHONE -> each(subject, ContactField.TRACE_PHONE, NormalForm::phones, trace.value());
            case HANDLE -> each(subject, ContactField.TRACE_HANDLE, NormalForm::handle, trace.value());
            case EMAIL -> each(subject, ContactField.TRACE_EMAIL, NormalForm::emails, trace.value());
            case ACCOUNT -> each(subject, ContactField.TRACE_ACCOUNT, NormalForm::number, trace.value());
            case PLATE -> each(subject, ContactField.TRACE_PLATE, NormalForm::number, trace.value());
            case WORDING -> each(subject, ContactField.TRACE_WORDING, NormalForm::wording, trace.value());
            case UNKNOWN -> Stream.empty();
        };
    }

    /** People write phone numbers and e-mail addresses into either field. */
    private static Stream<Contact> found(UUID subject, ContactField phone, ContactField email, String said) {
        return Stream.concat(
                each(subject, email, NormalForm::emails, said), each(subject, phone, NormalForm::phones, said));
    }

    private static Stream<Contact> document(UUID subject, ContactField field, Optional<String> number) {
        return number.stream().flatMap(said -> each(subject, field, NormalForm::number, said));
    }

    private static Stream<Contact> each(
            UUID subject, ContactField field, Function<String, Stream<String>> form, String said) {
        return form.apply(said).map(value -> new Contact(subject, field, value));
    }
}
