package esperanza.intake.read.alike;

import esperanza.intake.domain.PartyIdentity;
import esperanza.intake.domain.ReportEvent.ReportReceived;
import esperanza.intake.domain.Reporter;
import esperanza.kernel.Personal;
import esperanza.runtime.sealing.BlindIndex;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A phone, an e-mail address or the number of a document, in one form. Lives as long as two reports are compared; is written
 * nowhere and shown to nobody.
 *
 * @param subject whose it is
 */
record Contact(UUID subject, ContactField field, String value) {

    private static final Pattern EMAIL = Pattern.compile("[^\\s<>,;:()@]+@[^\\s<>,;:()@]+");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()./-]{4,28}[0-9]");
    private static final int FEWEST_DIGITS = 6;

    /** A number is written with or without its country and area; its last eight digits are there in any case. */
    private static final int LOCAL_DIGITS = 8;

    /** What the report says of whoever reports and of the parties, as far as it is open. */
    static List<Contact> of(ReportReceived report) {
        return Stream.concat(
                        reporter(report.reporter()),
                        report.identities().stream().flatMap(Contact::party))
                .distinct()
                .toList();
    }

    /** What is looked for in the index: the same for all ways to write it. */
    String indexed() {
        return field == ContactField.PHONE && value.length() > LOCAL_DIGITS
                ? value.substring(value.length() - LOCAL_DIGITS)
                : value;
    }

    /** Whether it is the same. A number without its country is the same as with it, never as that of another country. */
    boolean sameAs(Contact other) {
        return field == other.field
                && indexed().equals(other.indexed())
                && (value.endsWith(other.value) || other.value.endsWith(value));
    }

    private static Stream<Contact> reporter(Personal<Reporter> reporter) {
        UUID subject = reporter.subject();
        return reporter.value().stream().flatMap(known -> Stream.of(
                        found(subject, known.phone()),
                        found(subject, known.email()),
                        found(subject, known.safeContact().flatMap(Reporter.SafeContact::value)),
                        document(subject, known.document()))
                .flatMap(each -> each));
    }

    private static Stream<Contact> party(Personal<PartyIdentity> party) {
        UUID subject = party.subject();
        return party.value().stream()
                .flatMap(known -> Stream.concat(found(subject, known.contact()), document(subject, known.document())));
    }

    /** People write both into either field. */
    private static Stream<Contact> found(UUID subject, Optional<String> text) {
        String plain = text.map(BlindIndex::oneForm).orElse("");
        Stream<Contact> emails = EMAIL.matcher(plain)
                .results()
                .map(MatchResult::group)
                .map(email -> new Contact(subject, ContactField.EMAIL, email));
        Stream<Contact> phones = PHONE.matcher(EMAIL.matcher(plain).replaceAll(" "))
                .results()
                .map(MatchResult::group)
                .map(Contact::digits)
                .filter(digits -> digits.length() >= FEWEST_DIGITS)
                .map(digits -> new Contact(subject, ContactField.PHONE, digits));
        return Stream.concat(emails, phones);
    }

    /** Without what stands before a number for the exchange: 00 abroad, 0 at home. */
    private static String digits(String phone) {
        return phone.replaceAll("[^0-9]", "").replaceFirst("^0+", "");
    }

    private static Stream<Contact> document(UUID subject, Optional<String> number) {
        return number.map(BlindIndex::oneForm).map(text -> text.replaceAll("[^\\p{L}\\p{N}]", "")).stream()
                .filter(text -> !text.isEmpty())
                .map(text -> new Contact(subject, ContactField.DOCUMENT, text));
    }
}
