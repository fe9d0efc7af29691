"""A real server that is asked for many exports at once; ``tests/benchmarks/load.py`` says how it is measured."""

from tests.benchmarks.load import measured


def test_every_export_arrives_and_pages_answer_meanwhile(pytestconfig):
    real = pytestconfig.getoption("--benchmark-enable")
    crowd = 50 if real else 3
    result = measured(50) if real else measured(3, "--workers", "1", debug=True)
    print(f"\n{result}")
    assert result.arrived == crowd
    assert result.meanwhile
