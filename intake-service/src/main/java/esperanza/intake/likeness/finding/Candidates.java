package esperanza.intake.likeness.finding;

import esperanza.intake.likeness.finding.Trait.OfContact;
import esperanza.intake.likeness.finding.Trait.OfPhrase;
import esperanza.intake.likeness.read.ReferredReports;
import esperanza.intake.likeness.read.ReferredReports.Sharing;
import esperanza.intake.relating.read.alike.Contact;
import esperanza.runtime.sealing.BlindIndex;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the reports that may have a trait in common with a given one, by the blind index of contacts and by the bands of
 * what was said. Entries are shared by chance, so a candidate is opened and compared.
 */
@Singleton
class Candidates {

    /** A few more than are needed, because some share an entry by chance. */
    static final int FIRST_LOOK = 8;

    /** Entries are shared by chance too: so many of the latest that share one are found. */
    static final int LONG_LOOK = 200;

    /** A sender could name fifty traces; the reports with which most of them are shared are opened. */
    private static final int MOST = 300;

    private static final int MOST_BY_WORDS = 200;

    /** Those that share most in front; of these, the latest of each entry, so that a crowd keeps no series out. */
    private static final Comparator<List<Sharing>> FIRST = Comparator.<List<Sharing>>comparingInt(List::size)
            .reversed()
            .thenComparingInt(
                    shared -> shared.stream().mapToInt(Sharing::rank).min().orElseThrow());

    private final ReferredReports referred;
    private final BlindIndex index;
    private final Bands bands;

    Candidates(ReferredReports referred, BlindIndex index, Bands bands) {
        this.referred = referred;
        this.index = index;
        this.bands = bands;
    }

    /** The bands of what was said. */
    SortedSet<Long> bands(Collection<Trait> traits) {
        return traits.stream()
                .filter(OfPhrase.class::isInstance)
                .map(OfPhrase.class::cast)
                .flatMapToLong(said -> bands.of(said.phrase()))
                .boxed()
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * Reports that may have a trait in common with the given one.
     *
     * @param all false if further reports share an entry with it
     */
    record Found(Set<UUID> reports, boolean all) {

        private static Found of(List<Sharing> sharing, int most, int latest) {
            // The report itself may be among those of an entry.
            return new Found(first(sharing, most), sharing.stream().noneMatch(each -> each.rank() >= latest - 1));
        }

        private Found and(Found other) {
            return new Found(
                    Stream.concat(reports.stream(), other.reports.stream()).collect(Collectors.toSet()),
                    all && other.all);
        }
    }

    private static final Found NONE = new Found(Set.of(), true);

    /**
     * Other reports that may have one of the traits. Fails as the database does.
     *
     * @param latest how many of the latest reports are looked at that share an entry
     */
    Uni<Found> of(UUID report, Collection<Trait> traits, int latest) {
        List<Contact> contacts = traits.stream()
                .filter(OfContact.class::isInstance)
                .map(trait -> ((OfContact) trait).contact())
                .toList();
        return byContacts(report, contacts, latest)
                .chain(byContacts -> byBands(report, bands(traits), latest).map(byContacts::and));
    }

    private Uni<Found> byContacts(UUID report, List<Contact> contacts, int latest) {
        if (contacts.isEmpty()) {
            return Uni.createFrom().item(NONE);
        }
        List<String> fields =
                contacts.stream().map(contact -> contact.field().indexedAs()).toList();
        List<Integer> entries = contacts.stream()
                .map(contact -> index.of(contact.field().indexedAs(), contact.indexed()))
                .toList();
        return referred.sharingContacts(report, fields, entries, latest)
                .map(sharing -> Found.of(sharing, MOST, latest));
    }

    private Uni<Found> byBands(UUID report, Set<Long> bands, int latest) {
        return bands.isEmpty()
                ? Uni.createFrom().item(NONE)
                : referred.sharingBands(report, bands, latest).map(sharing -> Found.of(sharing, MOST_BY_WORDS, latest));
    }

    static Set<UUID> first(List<Sharing> sharing, int most) {
        Map<UUID, List<Sharing>> byReport = sharing.stream().collect(Collectors.groupingBy(Sharing::report));
        return byReport.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(FIRST))
                .limit(most)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
