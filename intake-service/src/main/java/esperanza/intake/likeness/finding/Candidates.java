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
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds the reports that may resemble a given one, by the blind index of contacts and by the bands of what was said.
 * Entries are shared by chance, so a candidate is opened and compared.
 */
@Singleton
class Candidates {

    /** @param contacts those of the report that no crowd shares */
    record Found(List<Contact> contacts, Set<UUID> reports) {}

    /** An entry that so many share is that of a crowd, whatever part of them shares it by chance: nothing is opened. */
    private static final int SURELY_A_CROWD = 2 * Comparison.CROWD;

    /** A sender could name fifty traces; the reports with which most of them are shared are opened. */
    private static final int MOST = 300;

    /** Enough to see that a phrase is said by a crowd. */
    private static final int MOST_BY_WORDS = 2 * Comparison.CROWD;

    private final ReferredReports referred;
    private final BlindIndex index;

    Candidates(ReferredReports referred, BlindIndex index) {
        this.referred = referred;
        this.index = index;
    }

    /** Fails as the database does. */
    Uni<Found> of(Features report, Set<Long> bands) {
        UUID id = report.reportId().value();
        return byContacts(id, report.contacts()).chain(byContacts -> byBands(id, bands)
                .map(byBands -> new Found(
                        byContacts.contacts,
                        Stream.concat(byContacts.reports.stream(), byBands.stream())
                                .collect(Collectors.toSet()))));
    }

    private Uni<Found> byContacts(UUID report, List<Contact> contacts) {
        if (contacts.isEmpty()) {
            return Uni.createFrom().item(new Found(List.of(), Set.of()));
        }
        List<String> fields =
                contacts.stream().map(contact -> contact.field().indexedAs()).toList();
        List<Integer> entries = contacts.stream()
                .map(contact -> index.of(contact.field().indexedAs(), contact.indexed()))
                .toList();
        return referred.sharingContacts(report, fields, entries, SURELY_A_CROWD)
                .map(sharing -> withoutCrowds(contacts, sharing));
    }

    private static Found withoutCrowds(List<Contact> contacts, List<Sharing> sharing) {
        Map<Integer, List<Sharing>> byEntry = sharing.stream().collect(Collectors.groupingBy(Sharing::nth));
        Set<Integer> crowds = byEntry.entrySet().stream()
                .filter(entry -> entry.getValue().size() == SURELY_A_CROWD)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        return new Found(
                IntStream.rangeClosed(1, contacts.size())
                        .filter(nth -> !crowds.contains(nth))
                        .mapToObj(nth -> contacts.get(nth - 1))
                        .toList(),
                mostSharing(sharing.stream().filter(each -> !crowds.contains(each.nth())), MOST));
    }

    private Uni<Set<UUID>> byBands(UUID report, Set<Long> bands) {
        return bands.isEmpty()
                ? Uni.createFrom().item(Set.of())
                : referred.sharingBands(report, bands, SURELY_A_CROWD)
                        .map(sharing -> mostSharing(sharing.stream(), MOST_BY_WORDS));
    }

    private static Set<UUID> mostSharing(Stream<Sharing> sharing, int most) {
        Map<UUID, Long> shared =
                sharing.map(Sharing::report).collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return shared.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(most)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
