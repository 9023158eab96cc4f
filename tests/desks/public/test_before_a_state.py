"""The public pages of an empty house."""


def test_no_page_of_the_state_stands_before_a_state_is_loaded(client, db):
    answer = client.get("/en/")
    assert answer.status_code == 200
    assert "No State is loaded yet" in answer.content.decode()
    assert client.get("/en/districts/").status_code == 200
