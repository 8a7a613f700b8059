package esperanza.intake.relating.read.alike;

import esperanza.intake.report.domain.PartyIdentity;
import esperanza.intake.report.domain.ReportEvent.ReportReceived;
import esperanza.intake.report.domain.Reporter;
import esperanza.kernel.Personal;
import esperanza.runtime.sealing.BlindIndex;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A phone number, an e-mail address or a document number, in one normal form. Exists only while two reports are
 * compared; never stored and never shown.
 *
 * @param subject the subject whose contact it is
 */
record Contact(UUID subject, ContactField field, String value) {

    private static final Pattern EMAIL = Pattern.compile("[^\\s<>,;:()@]+@[^\\s<>,;:()@]+");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()./-]{4,28}[0-9]");
    private static final int FEWEST_DIGITS = 6;

    /** The last eight digits of a number are present whether or not country and area are written. */
    private static final int LOCAL_DIGITS = 8;

    /** The contacts of the reporter and of the parties, as far as they are opened. */
    static List<Contact> of(ReportReceived report) {
        return Stream.concat(
                        reporter(report.reporter()),
                        report.identities().stream().flatMap(Contact::party))
                .distinct()
                .toList();
    }

    /** The value that goes into the index, equal for all ways to write it. */
    String indexed() {
        return field == ContactField.PHONE && value.length() > LOCAL_DIGITS
                ? value.substring(value.length() - LOCAL_DIGITS)
                : value;
    }

    /**
     * Whether both are the same contact. A number without country code equals that number with any country code;
     * numbers with two different country codes differ.
     */
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

    /** People write phone numbers and e-mail addresses into either field. */
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

    /** Digits without leading zeros: 00 is the international prefix, 0 the national one. */
    private static String digits(String phone) {
        return phone.replaceAll("[^0-9]", "").replaceFirst("^0+", "");
    }

    private static Stream<Contact> document(UUID subject, Optional<String> number) {
        return number.map(BlindIndex::oneForm).map(text -> text.replaceAll("[^\\p{L}\\p{N}]", "")).stream()
                .filter(text -> !text.isEmpty())
                .map(text -> new Contact(subject, ContactField.DOCUMENT, text));
    }
}
