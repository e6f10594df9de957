"""The smallest file of each format that is only read: two things and what joins them."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

SAMPLES: Mapping[str, bytes] = MappingProxyType({
    "loopy": b'[[[1,100,100,0.5,"Eau",4],[2,300,100,0.5,"Sol",0]],[[1,2,50,1,0]],[],2]',
    "mental_modeler": b"<mentalmodeler><info><name>Eau</name></info><concepts>"
    b"<concept><id>a</id><name>Eau</name><x>10</x><y>10</y><relationships><relationship><id>b</id>"
    b"<influence>0.5</influence></relationship></relationships></concept>"
    b"<concept><id>b</id><name>Sol</name><x>200</x><y>10</y><relationships/></concept>"
    b"</concepts></mentalmodeler>",
    "xmile": b'<xmile version="1.0" xmlns="http://docs.oasis-open.org/xmile/ns/XMILE/v1.0"><model>'
    b"<variables>"
    b'<aux name="Eau"><eqn>1</eqn></aux><aux name="Sol"><eqn>Eau</eqn></aux></variables><views><view>'
    b'<aux x="10" y="10" name="Eau"/><aux x="200" y="10" name="Sol"/>'
    b'<connector uid="1" polarity="+"><from>Eau</from><to>Sol</to></connector>'
    b"</view></views></model></xmile>",
    "vensim": b"{UTF-8}\nEau=1 ~ ~ |\nSol=Eau ~ ~ |\n"
    b"\\\\\\---/// Sketch information - do not modify anything except names\n"
    b"V300  Do not put anything below this section - it will be ignored\n*View 1\n"
    b"$192-192-192,0,Times New Roman|12||0-0-0|0-0-0|0-0-255|-1--1--1|-1--1--1|96,96,100,0\n"
    b"10,1,Eau,100,100,40,20,8,3,0,0,0,0,0,0\n10,2,Sol,300,100,40,20,8,3,0,0,0,0,0,0\n"
    b"1,3,1,2,1,0,43,0,0,64,0,-1--1--1,,1|(200,90)|\n///---\\\\\\\n",
    "cytoscape": b'<graph label="Eau" directed="1" xmlns="http://www.cs.rpi.edu/XGMML">'
    b'<node id="1" label="Eau"/><node id="2" label="Sol"/>'
    b'<edge id="3" label="Eau Sol" source="1" target="2"/></graph>',
    "freemind": b'<map version="1.0.1"><node ID="a" TEXT="Eau"><node ID="b" TEXT="Sol"/></node></map>',
})  # fmt: skip
