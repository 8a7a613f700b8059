package esperanza.runtime.operations;

import esperanza.access.ActionSuite;

class OperatorActionsTest extends ActionSuite {

    OperatorActionsTest() {
        super(OperatorAction.values());
    }
}
