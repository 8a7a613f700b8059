package esperanza.investigation.figures.making;

import esperanza.investigation.figures.domain.CaseHistory;
import esperanza.investigation.figures.domain.Milestones;
import esperanza.investigation.figures.domain.Place;
import esperanza.investigation.figures.domain.Steps;
import esperanza.investigation.figures.domain.Tiling;
import esperanza.investigation.figures.making.FrameTables.Last;
import esperanza.investigation.figures.making.FrameTables.Moved;
import esperanza.investigation.figures.making.FrameTables.Untiled;
import esperanza.protocol.term.Profile;
import esperanza.runtime.command.CommandIds;
import esperanza.runtime.json.EventJson;
import esperanza.runtime.reader.Leadership;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Makes the next frame: puts the cases of months that are over into tiles, then moves the numbers of all tiles by the
 * rule of {@link Steps}.
 *
 * <p>One case in eight, drawn by a keyed hash, counts with the month after its own. So a person who knows all cases of a
 * unit but one does not learn of the last from the size of a tile.
 */
@ApplicationScoped
class NextFrame {

    private static final int ONE_IN_EIGHT = 0b111;

    /** The version of the table of milestones. */
    private static final int LIST = 1;

    private final Milestones milestones = Milestones.shipped(LIST);
    private final CommandIds ids;
    private final EventJson json;
    private final ZoneId zone;
    private final Duration settles;

    /** @param settles how long after its end a month is counted: reports arrive late, and are coded later */
    NextFrame(
            CommandIds ids,
            EventJson json,
            Profile profile,
            @ConfigProperty(name = "esperanza.figures.settles", defaultValue = "P15D") Duration settles) {
        this.ids = ids;
        this.json = json;
        this.zone = profile.zone();
        this.settles = settles;
    }

    /** Makes none if one was made for this instant already, or a later one, or if no number moves. */
    void make(Leadership leader, Instant at) {
        FrameTables tables = new FrameTables(leader);
        Last last = tables.last(at);
        if (last.isEarlier()) {
            tables.addTiles(last, Tiling.of(waiting(tables.untiled(at), at)));
            List<Moved> moved = moved(tables, at);
            if (!moved.isEmpty()) {
                tables.release(last, at, LIST, moved);
            }
        }
    }

    private List<Tiling.Waiting> waiting(List<Untiled> untiled, Instant at) {
        YearMonth current = YearMonth.from(at.minus(settles).atZone(zone));
        return untiled.stream()
                .map(this::waiting)
                .filter(each -> each.month().isBefore(current))
                .toList();
    }

    private Tiling.Waiting waiting(Untiled untiled) {
        CaseHistory history = json.value(untiled.history().getBytes(StandardCharsets.UTF_8), CaseHistory.class);
        YearMonth month = YearMonth.from(history.receivedAt().atZone(zone));
        return new Tiling.Waiting(
                untiled.caseId(),
                isDrawn(untiled.caseId()) ? month.plusMonths(1) : month,
                new Place(history.area(), history.institution(), history.unit()));
    }

    private boolean isDrawn(UUID caseId) {
        return (ids.digest("figures", caseId.toString().getBytes(StandardCharsets.UTF_8))[0] & ONE_IN_EIGHT) == 0;
    }

    private List<Moved> moved(FrameTables tables, Instant at) {
        Map<Integer, Map<String, Integer>> released = tables.released();
        Map<Integer, Map<String, Integer>> exact = tables.exact(at);
        List<Moved> moved = new ArrayList<>();
        tables.tiles().forEach((tile, cases) -> {
            Map<String, Integer> before = released.getOrDefault(tile, Map.of());
            Steps.next(milestones, cases, before, exact.getOrDefault(tile, Map.of()))
                    .forEach((milestone, number) -> {
                        if (!number.equals(before.getOrDefault(milestone, 0))) {
                            moved.add(new Moved(tile, milestone, number));
                        }
                    });
        });
        return moved;
    }
}
