package esperanza.investigation.figures.making;

import esperanza.investigation.diligence.CountDiligence;
import esperanza.investigation.figures.domain.CaseHistory;
import esperanza.investigation.figures.domain.ItemNumbers;
import esperanza.investigation.figures.domain.Milestones;
import esperanza.investigation.figures.domain.Place;
import esperanza.investigation.figures.domain.Steps;
import esperanza.investigation.figures.domain.Tiling;
import esperanza.investigation.figures.making.FrameTables.Last;
import esperanza.investigation.figures.making.FrameTables.Moved;
import esperanza.investigation.figures.making.FrameTables.Range;
import esperanza.investigation.figures.making.FrameTables.Untiled;
import esperanza.kernel.CaseId;
import esperanza.protocol.diligence.Tally;
import esperanza.protocol.disclosure.Disclosure;
import esperanza.protocol.term.Profile;
import esperanza.runtime.json.EventJson;
import esperanza.runtime.reader.Leadership;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Makes the next frame: puts the cases of months that are over into tiles, then moves the numbers of all tiles by the
 * rule of {@link Steps}. Cases that {@link Disclosure} leaves out are in no tile.
 */
@Singleton
public class NextFrame {

    static final String SETTLES = "esperanza.figures.settles";
    static final String USUALLY = "P15D";

    /** Far more than the checklists of a tile take. */
    private static final Duration WITHIN = Duration.ofMinutes(5);

    private final Milestones milestones = Milestones.shipped(Milestones.NEWEST);
    private final CountDiligence diligence;
    private final Disclosure disclosure;
    private final EventJson json;
    private final ZoneId zone;
    private final String mechanism;
    private final Duration settles;
    private final int together;

    /**
     * @param settles how long after its end a month is counted: reports arrive late, and are coded later
     * @param together how many rows, or tiles, a statement takes
     */
    public NextFrame(
            CountDiligence diligence,
            Disclosure disclosure,
            EventJson json,
            Profile profile,
            @ConfigProperty(name = SETTLES, defaultValue = USUALLY) Duration settles,
            @ConfigProperty(name = "esperanza.figures.together", defaultValue = "1000") int together) {
        this.diligence = diligence;
        this.disclosure = disclosure;
        this.json = json;
        this.zone = profile.zone();
        this.mechanism = profile.institutions().own().code();
        this.settles = settles;
        this.together = together;
    }

    /** Makes none if one was made for this instant already, or a later one, or if no number moves. */
    public void make(Leadership leader, Instant at) {
        FrameTables tables = new FrameTables(leader, together);
        Last last = tables.last(at);
        if (last.isEarlier()) {
            int tiles = tables.addTiles(last, Tiling.of(waiting(tables, last, at)));
            boolean hasMoved = false;
            for (Range part : tables.parts(tiles)) {
                tables.clear(last, part);
                List<Moved> moved = moved(tables, last, part, at);
                tables.write(last, moved);
                hasMoved |= !moved.isEmpty();
            }
            if (hasMoved) {
                tables.release(last, at, Milestones.NEWEST);
            }
        }
    }

    private List<Tiling.Waiting> waiting(FrameTables tables, Last last, Instant at) {
        YearMonth current = YearMonth.from(at.minus(settles).atZone(zone));
        List<Tiling.Waiting> waiting = new ArrayList<>();
        List<Untiled> page = tables.untiled(at, FrameTables.FIRST);
        while (!page.isEmpty()) {
            tables.leaveOut(
                    page.stream().map(Untiled::caseId).filter(this::isDrawn).toList());
            page.stream()
                    .filter(each -> !isDrawn(each.caseId()))
                    .map(each -> waiting(each, last.month()))
                    .filter(each -> each.month().isBefore(current))
                    .forEach(waiting::add);
            page = tables.untiled(at, page.getLast().caseId());
        }
        return waiting;
    }

    /** A case whose file nobody took lies with the mechanism. */
    private Tiling.Waiting waiting(Untiled untiled, Optional<YearMonth> tiled) {
        CaseHistory history = json.value(untiled.history().getBytes(StandardCharsets.UTF_8), CaseHistory.class);
        return new Tiling.Waiting(
                untiled.caseId(),
                Tiling.month(YearMonth.from(history.receivedAt().atZone(zone)), tiled),
                new Place(history.area(), Optional.of(history.institution().orElse(mechanism)), history.unit()));
    }

    private boolean isDrawn(UUID caseId) {
        return disclosure.isLeftOut(caseId.toString());
    }

    private List<Moved> moved(FrameTables tables, Last last, Range part, Instant at) {
        Map<Integer, Map<String, Integer>> released = tables.released(last, part);
        Map<Integer, Map<String, Integer>> exact = tables.exact(part, at);
        Map<Integer, List<CaseId>> withFile = tables.withFile(part, at);
        List<Moved> moved = new ArrayList<>();
        tables.tiles(part).forEach((tile, cases) -> {
            Map<String, Integer> before = released.getOrDefault(tile, Map.of());
            Steps.Moves moves = (milestone, then, now) -> disclosure.moves(tile + " " + milestone, at, then, now);
            Map<String, Integer> next =
                    new HashMap<>(Steps.next(milestones, cases, before, exact.getOrDefault(tile, Map.of()), moves));
            Map<String, Integer> items =
                    items(tables.leader(), withFile.getOrDefault(tile, List.of()), next.get("OPENED"), at);
            if (moves.isFarEnough(ItemNumbers.APPLY, 0, ItemNumbers.difference(before, items))) {
                next.putAll(items);
            }
            next.forEach((milestone, number) -> {
                if (!number.equals(before.getOrDefault(milestone, 0))) {
                    moved.add(new Moved(tile, milestone, number));
                }
            });
        });
        return moved;
    }

    /** @param shown how many of the cases the tile shows */
    private Map<String, Integer> items(Leadership leader, List<CaseId> cases, int shown, Instant at) {
        Tally tally = shown == 0 ? Tally.NOTHING : leader.whileLeading(diligence.of(cases, at), WITHIN);
        return ItemNumbers.of(diligence.list(at).items(), tally, shown);
    }
}
