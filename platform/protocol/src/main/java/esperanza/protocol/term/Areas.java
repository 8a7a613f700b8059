package esperanza.protocol.term;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The areas of the country, and which of their codes may travel in clear.
 *
 * @param populationFloor number of people; the code of an area with fewer people tells too much and is never clear
 * @param places the areas of both levels; every second-level area lies in a first-level area of the list
 */
public record Areas(int populationFloor, List<Area> places) {

    public Areas {
        Require.that(populationFloor > 0, "areas.populationFloor is missing");
        Require.that(places != null && !places.isEmpty(), "areas.places is missing");
        places = List.copyOf(places);
        Map<String, Area> known =
                places.stream().collect(Collectors.toMap(Area::code, Function.identity(), Areas::refuseTwice));
        places.forEach(
                place -> Require.that(known.containsKey(place.firstLevel()), place.code() + " lies in no known area"));
    }

    public Optional<Area> find(String code) {
        return places.stream().filter(place -> place.code().equals(code)).findFirst();
    }

    /** The code of the first-level area in which the area lies; empty if the area is not known. */
    public Optional<String> firstLevel(String code) {
        return find(code).map(Area::firstLevel);
    }

    /**
     * The code that may travel in clear for this area: its own if enough people live there, else that of its first
     * level if enough people live there, else none. An unknown area is never clear.
     */
    public Optional<String> clear(String code) {
        return find(code)
                .filter(this::aboveFloor)
                .or(() -> firstLevel(code).flatMap(this::find).filter(this::aboveFloor))
                .map(Area::code);
    }

    private boolean aboveFloor(Area area) {
        return area.population() >= populationFloor;
    }

    private static Area refuseTwice(Area one, Area other) {
        throw new IllegalArgumentException(one.code() + " is there twice");
    }
}
