package esperanza.intake.likeness.finding;

import esperanza.intake.relating.read.alike.Contact;
import esperanza.protocol.vocabulary.LikenessReason;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** By what a report belongs to a series: a contact, or a phrase of the threatener. Exists only while reports are compared. */
sealed interface Trait {

    /**
     * A trait that two reports have in common.
     *
     * @param theirs the trait of the other report
     */
    record Common(Features other, Trait theirs, LikenessReason reason) {}

    /** The trait of the other report that matches this: an equal one before a similar one. */
    Optional<Common> with(Features other);

    /** The kind and the value, equal for all ways to write it. Leaves only under the key of the service. */
    String[] named();

    static List<Trait> of(Features report) {
        return Stream.<Trait>concat(
                        report.contacts().stream().map(OfContact::new),
                        report.phrases().stream().map(OfPhrase::new))
                .toList();
    }

    record OfContact(Contact contact) implements Trait {

        @Override
        public Optional<Common> with(Features other) {
            return other.contacts().stream()
                    .filter(contact::sameAs)
                    .findFirst()
                    .map(same -> new Common(other, new OfContact(same), reason()));
        }

        @Override
        public String[] named() {
            return new String[] {contact.field().indexedAs(), contact.indexed()};
        }

        private LikenessReason reason() {
            return switch (contact.field()) {
                case TRACE_PHONE -> LikenessReason.SAME_NUMBER;
                case TRACE_HANDLE -> LikenessReason.SAME_HANDLE;
                case TRACE_EMAIL -> LikenessReason.SAME_EMAIL;
                case TRACE_ACCOUNT -> LikenessReason.SAME_ACCOUNT;
                case TRACE_PLATE -> LikenessReason.SAME_PLATE;
                case TRACE_WORDING -> LikenessReason.SAME_WORDING;
                case PHONE, EMAIL, DOCUMENT, NAME, REPORTER_PHONE, REPORTER_EMAIL, REPORTER_DOCUMENT ->
                    LikenessReason.SAME_ORGANISATION;
            };
        }

        @Override
        public String toString() {
            return "OfContact";
        }
    }

    record OfPhrase(Phrase phrase) implements Trait {

        @Override
        public Optional<Common> with(Features other) {
            return said(
                            other,
                            LikenessReason.SAME_WORDING,
                            other.phrases().stream().filter(phrase::sameAs))
                    .or(() -> said(
                            other,
                            LikenessReason.LIKE_WORDING,
                            other.phrases().stream().filter(phrase::isLike)));
        }

        @Override
        public String[] named() {
            return new String[] {"PHRASE", phrase.words()};
        }

        private static Optional<Common> said(Features other, LikenessReason reason, Stream<Phrase> theirs) {
            return theirs.findFirst().map(phrase -> new Common(other, new OfPhrase(phrase), reason));
        }
    }
}
