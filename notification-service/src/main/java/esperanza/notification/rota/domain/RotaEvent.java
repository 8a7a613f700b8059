package esperanza.notification.rota.domain;

import java.util.List;

/** The history of a rota. Kept, never published: who is called when is a list of targets. */
public sealed interface RotaEvent {

    RotaId rotaId();

    /**
     * The rota was opened, for the first time or again.
     *
     * @param function the role whose alerts call its people
     * @param zone the time zone in which its shifts are planned
     * @param seats how many people are on duty at once
     * @param standing pseudonyms of those who are called behind the people on duty, in this order
     */
    record RotaOpened(RotaId rotaId, String institution, String function, String zone, int seats, List<String> standing)
            implements RotaEvent {}

    /** The number of seats or the standing persons are others from now on. */
    record RotaChanged(RotaId rotaId, int seats, List<String> standing) implements RotaEvent {}

    /** The rota calls nobody any more. */
    record RotaClosed(RotaId rotaId) implements RotaEvent {}
}
