package esperanza.intake.likeness.finding;

import esperanza.intake.likeness.read.ReferredReports;
import esperanza.intake.likeness.read.ReferredReports.Sharing;
import esperanza.intake.relating.read.alike.Contact;
import esperanza.runtime.sealing.BlindIndex;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the reports that may resemble a given one, by the blind index of contacts and by the bands of what was said.
 * Entries are shared by chance, so a candidate is opened and compared.
 */
@Singleton
class Candidates {

    /** Entries are shared by chance too: so many of the latest that share one are found. */
    private static final int MOST_OF_AN_ENTRY = 2 * Comparison.CROWD;

    /** A sender could name fifty traces; the reports with which most of them are shared are opened. */
    private static final int MOST = 300;

    /** Enough to see that a phrase is said by a crowd. */
    private static final int MOST_BY_WORDS = 2 * Comparison.CROWD;

    /** Those that share most in front; of these, the latest of each entry, so that a crowd keeps no series out. */
    private static final Comparator<List<Sharing>> FIRST = Comparator.<List<Sharing>>comparingInt(List::size)
            .reversed()
            .thenComparingInt(
                    shared -> shared.stream().mapToInt(Sharing::rank).min().orElseThrow());

    private final ReferredReports referred;
    private final BlindIndex index;

    Candidates(ReferredReports referred, BlindIndex index) {
        this.referred = referred;
        this.index = index;
    }

    /** Fails as the database does. */
    Uni<Set<UUID>> of(Features report, Set<Long> bands) {
        UUID id = report.reportId().value();
        return byContacts(id, report.contacts()).chain(byContacts -> byBands(id, bands)
                .map(byBands ->
                        Stream.concat(byContacts.stream(), byBands.stream()).collect(Collectors.toSet())));
    }

    private Uni<Set<UUID>> byContacts(UUID report, List<Contact> contacts) {
        if (contacts.isEmpty()) {
            return Uni.createFrom().item(Set.of());
        }
        List<String> fields =
                contacts.stream().map(contact -> contact.field().indexedAs()).toList();
        List<Integer> entries = contacts.stream()
                .map(contact -> index.of(contact.field().indexedAs(), contact.indexed()))
                .toList();
        return referred.sharingContacts(report, fields, entries, MOST_OF_AN_ENTRY)
                .map(sharing -> first(sharing, MOST));
    }

    private Uni<Set<UUID>> byBands(UUID report, Set<Long> bands) {
        return bands.isEmpty()
                ? Uni.createFrom().item(Set.of())
                : referred.sharingBands(report, bands, MOST_OF_AN_ENTRY).map(sharing -> first(sharing, MOST_BY_WORDS));
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
