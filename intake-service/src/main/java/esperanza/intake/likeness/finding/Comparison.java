package esperanza.intake.likeness.finding;

import esperanza.intake.relating.read.alike.Contact;
import esperanza.protocol.vocabulary.LikenessReason;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Compares a report with others that may resemble it. What more than {@link #CROWD} of them share is no reason: a
 * hotline's own number or a phrase that everybody uses would tie all reports to all others, and hide the series among
 * them.
 */
final class Comparison {

    /** The thirty-fourth threat of a series is seen as such, and a series three times as long as well. */
    static final int CROWD = 100;

    private static final Duration SAME_DAYS = Duration.ofDays(7);

    private Comparison() {}

    /** @param reasons at least one of them strong */
    record Alike(Features other, Set<LikenessReason> reasons) {}

    /** The reports that resemble this one for a strong reason, with all reasons. */
    static List<Alike> of(Features one, List<Features> others) {
        List<Contact> contacts = one.contacts().stream()
                .filter(contact -> isNoCrowd(others.stream().filter(other -> names(other, contact))))
                .toList();
        List<Phrase> phrases = one.phrases().stream()
                .filter(phrase -> isNoCrowd(others.stream().filter(other -> says(other, phrase))))
                .toList();
        List<Alike> alike = new ArrayList<>();
        for (Features other : others) {
            Set<LikenessReason> reasons = strong(contacts, phrases, other);
            if (!reasons.isEmpty()) {
                addWeak(reasons, one, other);
                alike.add(new Alike(other, reasons));
            }
        }
        return alike;
    }

    private static boolean isNoCrowd(Stream<Features> sharing) {
        return sharing.limit(CROWD + 1L).count() <= CROWD;
    }

    private static boolean names(Features other, Contact contact) {
        return other.contacts().stream().anyMatch(contact::sameAs);
    }

    private static boolean says(Features other, Phrase phrase) {
        return other.phrases().stream().anyMatch(phrase::isLike);
    }

    private static Set<LikenessReason> strong(List<Contact> contacts, List<Phrase> phrases, Features other) {
        Set<LikenessReason> reasons = EnumSet.noneOf(LikenessReason.class);
        contacts.stream()
                .filter(contact -> names(other, contact))
                .map(Comparison::reason)
                .forEach(reasons::add);
        for (Phrase phrase : phrases) {
            if (other.phrases().stream().anyMatch(phrase::sameAs)) {
                reasons.add(LikenessReason.SAME_WORDING);
            } else if (says(other, phrase)) {
                reasons.add(LikenessReason.LIKE_WORDING);
            }
        }
        return reasons;
    }

    private static void addWeak(Set<LikenessReason> reasons, Features one, Features other) {
        if (!Collections.disjoint(one.organisations(), other.organisations())) {
            reasons.add(LikenessReason.SAME_ORGANISATION);
        }
        if (one.area().isPresent() && one.area().equals(other.area())) {
            reasons.add(LikenessReason.SAME_AREA);
        }
        if (!Collections.disjoint(one.channels(), other.channels())) {
            reasons.add(LikenessReason.SAME_CHANNEL);
        }
        if (one.channels().size() > 1 && one.channels().equals(other.channels())) {
            reasons.add(LikenessReason.SAME_SEQUENCE);
        }
        if (Duration.between(one.day(), other.day()).abs().compareTo(SAME_DAYS) <= 0) {
            reasons.add(LikenessReason.SAME_DAYS);
        }
    }

    private static LikenessReason reason(Contact contact) {
        return switch (contact.field()) {
            case TRACE_PHONE -> LikenessReason.SAME_NUMBER;
            case TRACE_HANDLE -> LikenessReason.SAME_HANDLE;
            case TRACE_EMAIL -> LikenessReason.SAME_EMAIL;
            case TRACE_ACCOUNT -> LikenessReason.SAME_ACCOUNT;
            case TRACE_PLATE -> LikenessReason.SAME_PLATE;
            case TRACE_WORDING -> LikenessReason.SAME_WORDING;
            case PHONE, EMAIL, DOCUMENT, REPORTER_PHONE, REPORTER_EMAIL, REPORTER_DOCUMENT ->
                LikenessReason.SAME_ORGANISATION;
        };
    }
}
