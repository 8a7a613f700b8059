package esperanza.intake.relating;

import static esperanza.intake.relating.RelatingStreams.PARTY;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.intake.relating.domain.Party;
import esperanza.intake.relating.domain.PartyCommand;
import esperanza.intake.relating.domain.PartyCommand.MergeParty;
import esperanza.intake.relating.domain.PartyCommand.SplitParty;
import esperanza.intake.relating.domain.PartyDecider;
import esperanza.intake.relating.domain.PartyEvent;
import esperanza.intake.relating.domain.PartyEvent.PartyMerged;
import esperanza.intake.relating.domain.ReportedParty;
import esperanza.kernel.CaseId;
import esperanza.kernel.PartyRef;
import esperanza.kernel.Personal;
import esperanza.kernel.Recorded;
import esperanza.kernel.store.CommandHandler;
import esperanza.kernel.store.EventStore;
import esperanza.kernel.store.InMemoryEventStore;
import esperanza.kernel.store.TestRequests;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A woman of four reports; each report gives her a reference of its own. */
class MergePartiesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final String WHY = "the same woman";

    private final EventStore<PartyEvent> store = new InMemoryEventStore<>(() -> NOON);
    private final CommandHandler<PartyCommand, Party, PartyEvent> parties =
            new CommandHandler<>(store, new PartyDecider());
    private final MergeParties merge = new MergeParties(store);

    @Test
    void whichever_of_the_two_is_named_first_the_later_is_merged_into_the_earlier() {
        assertThat(merged(2, 1)).containsExactly(event(2, 1));
        assertThat(merged(3, 4)).containsExactly(event(4, 3));
    }

    @Test
    void what_was_recognised_crosswise_is_recorded_once() {
        assertThat(merged(2, 1)).containsExactly(event(2, 1));
        assertThat(merged(1, 2)).isEmpty();
    }

    @Test
    void two_persons_at_the_same_instant_meet_on_one_stream() {
        MergeParty one = await(merge.of(party(1), party(2), WHY, MergePartiesTest::reported));
        MergeParty other = await(merge.of(party(2), party(1), WHY, MergePartiesTest::reported));
        assertThat(decided(one)).containsExactly(event(2, 1));
        assertThat(decided(other)).isEmpty();
    }

    @Test
    void a_later_party_that_is_merged_already_counts_as_the_one_that_stands_for_it() {
        merged(4, 2);
        assertThat(merged(3, 4)).containsExactly(event(3, 2));
        assertThat(merged(1, 4)).containsExactly(event(2, 1));
        assertThat(merged(1, 4)).as("they are one already").isEmpty();
    }

    @Test
    void who_is_split_off_keeps_the_parties_that_were_merged_into_it() {
        merged(3, 2);
        merged(2, 1);
        decided(new SplitParty(party(2), WHY));
        assertThat(into(3)).isEqualTo(new Party(Optional.of(party(2).party())));
        assertThat(into(2)).isEqualTo(new PartyDecider().initial());
    }

    private List<PartyEvent> merged(int party, int as) {
        return decided(await(merge.of(party(party), party(as), WHY, MergePartiesTest::reported)));
    }

    private List<PartyEvent> decided(PartyCommand command) {
        PartyRef of =
                switch (command) {
                    case MergeParty merged -> merged.party().party();
                    case SplitParty split -> split.party().party();
                };
        return await(parties.handle(TestRequests.request(PARTY.stream(of.value()), command))).events().stream()
                .map(Recorded::event)
                .toList();
    }

    private Party into(int party) {
        return await(store.read(PARTY.stream(party(party).party().value()))).replay(new PartyDecider());
    }

    private static PartyMerged event(int party, int into) {
        PartyRef ref = party(party).party();
        return new PartyMerged(ref, party(party).caseId(), party(into).party(), Personal.of(ref.value(), WHY));
    }

    private static Uni<ReportedParty> reported(PartyRef party) {
        return Uni.createFrom().item(party((int) party.value().getLeastSignificantBits()));
    }

    private static ReportedParty party(int number) {
        return new ReportedParty(
                new PartyRef(new UUID(0, number)), new CaseId(new UUID(1, number)), NOON.plusSeconds(number));
    }

    private static <T> T await(Uni<T> work) {
        return work.await().atMost(PATIENCE);
    }
}
