package esperanza.notification.rota.domain;

import java.util.List;

/** Commands on a rota. */
public sealed interface RotaCommand {

    /** The institution of the person who gives the command. */
    String keeper();

    /**
     * @param standing pseudonyms of those who are called behind the people on duty, in this order
     * @param reached whether one of them at least has signed in with the function
     */
    record OpenRota(
            RotaId id,
            String keeper,
            String institution,
            String function,
            String zone,
            int seats,
            List<String> standing,
            boolean reached)
            implements RotaCommand {}

    /** @param reached whether one of those who stand at least has signed in with the function */
    record ChangeRota(String keeper, int seats, List<String> standing, boolean reached) implements RotaCommand {}

    /** @param lastOfARung whether no other open rota calls the people of a rung of the ladder */
    record CloseRota(String keeper, boolean lastOfARung) implements RotaCommand {}
}
